package org.stopso.referral.adapter.web.coordination;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.security.Caller;
import org.stopso.referral.application.coordination.WorkQueue;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.queue.Queue.Position;
import org.stopso.referral.domain.queue.QueueItem;

/** The queue: what needs a coordinator, the most pressing first. */
@RestController
@RequestMapping("/api/coordination/queue")
class QueueController {

  private static final int MOST = 100;

  private final WorkQueue queue;

  QueueController(WorkQueue queue) {
    this.queue = queue;
  }

  @GetMapping
  Page list(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidRequest(FieldError.of("limit", "range", 1, MOST));
    }
    List<QueueItem> found = queue.open(Cursor.read(cursor), limit + 1);
    List<QueueItem> shown = found.subList(0, Math.min(limit, found.size()));
    boolean more = found.size() > limit;
    return new Page(
        shown.stream().map(QueueItemView::of).toList(),
        more ? Cursor.write(Position.of(shown.getLast())) : null);
  }

  @PostMapping(path = "/{itemId}/taken", consumes = APPLICATION_JSON_VALUE)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Commands.VersionSchema.class)))
  QueueItemView take(@PathVariable String itemId, @RequestBody Fields fields, Caller caller) {
    return QueueItemView.of(queue.take(itemId, caller.accountId(), Commands.version(fields)));
  }

  @PostMapping(path = "/{itemId}/done", consumes = APPLICATION_JSON_VALUE)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Commands.VersionSchema.class)))
  QueueItemView finish(@PathVariable String itemId, @RequestBody Fields fields, Caller caller) {
    return QueueItemView.of(queue.finish(itemId, caller.accountId(), Commands.version(fields)));
  }

  record Page(List<QueueItemView> items, @Nullable String next) {}
}
