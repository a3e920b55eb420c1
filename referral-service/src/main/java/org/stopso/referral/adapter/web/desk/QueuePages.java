package org.stopso.referral.adapter.web.desk;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stale;
import org.stopso.kit.security.Caller;
import org.stopso.kit.web.desk.DeskWords;
import org.stopso.kit.web.form.SeeOther;
import org.stopso.referral.adapter.web.coordination.Commands;
import org.stopso.referral.adapter.web.coordination.Cursor;
import org.stopso.referral.application.coordination.WorkQueue;
import org.stopso.referral.domain.queue.Queue.Position;
import org.stopso.referral.domain.queue.QueueItem;

/**
 * The queue as a page, which asks by itself what is new for as long as somebody may be looking: an
 * unattended one stops, so that the session can end.
 */
@Controller
class QueuePages {

  private static final int SHOWN = 50;

  /** Less than the gateway's idle time: what nobody uses is not kept signed in by asking. */
  private static final Duration LOOKED_AT = Duration.ofMinutes(25);

  private final WorkQueue queue;
  private final DeskWords words;
  private final DueWords due;

  QueuePages(WorkQueue queue, DeskWords words, DueWords due) {
    this.queue = queue;
    this.words = words;
    this.due = due;
  }

  @GetMapping("/desk")
  ModelAndView show(Caller caller, @RequestParam(required = false) @Nullable String cursor) {
    return page(HttpStatus.OK, board(caller, cursor)).addObject("first", cursor == null);
  }

  /**
   * The items again, for a page that shows them already: nothing at all while they are the same, so
   * that nothing moves under somebody's hands.
   *
   * @param since when the page was opened, in seconds
   */
  @GetMapping("/desk/queue")
  @Nullable ModelAndView news(
      Caller caller,
      @RequestParam(required = false) @Nullable String seen,
      @RequestParam(required = false) @Nullable String known,
      @RequestParam(defaultValue = "0") long since,
      HttpServletResponse response) {
    boolean looking = due.now().isBefore(Instant.ofEpochSecond(since).plus(LOOKED_AT));
    Board board = board(caller, null);
    if (looking && board.seen().equals(seen)) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return null;
    }
    return new ModelAndView("desk/items", "board", board)
        .addObject("looking", looking)
        .addObject("since", since)
        .addObject(
            "news",
            looking ? inWords(board.newTo(known == null ? "" : known)) : words.of("desk.asleep"));
  }

  @PostMapping(path = "/desk/queue/{itemId}/taken", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView take(Caller caller, @PathVariable String itemId, @RequestParam String version) {
    return change(caller, () -> queue.take(itemId, caller.accountId(), read(version)));
  }

  @PostMapping(path = "/desk/queue/{itemId}/done", consumes = APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView finish(Caller caller, @PathVariable String itemId, @RequestParam String version) {
    return change(caller, () -> queue.finish(itemId, caller.accountId(), read(version)));
  }

  private ModelAndView change(Caller caller, Runnable change) {
    try {
      change.run();
      return SeeOther.to("/desk");
    } catch (Stale stale) {
      String who = words.who(stale.changedBy(), caller.accountId());
      String when = words.moment(stale.changedAt());
      return told(caller, words.of("desk.item.stale", who, when));
    } catch (Refused refused) {
      return told(caller, words.why(refused));
    }
  }

  private ModelAndView told(Caller caller, String what) {
    return page(HttpStatus.CONFLICT, board(caller, null))
        .addObject("first", true)
        .addObject("told", what);
  }

  private static long read(String version) {
    return Commands.version(Typed.read(Map.of("version", version), "version"));
  }

  private ModelAndView page(HttpStatus status, Board board) {
    return new ModelAndView("desk/queue", status)
        .addObject("board", board)
        .addObject("looking", true)
        .addObject("since", due.now().getEpochSecond());
  }

  private Board board(Caller caller, @Nullable String cursor) {
    List<QueueItem> found = queue.open(Cursor.read(cursor), SHOWN + 1);
    List<QueueItem> shown = found.subList(0, Math.min(SHOWN, found.size()));
    return new Board(
        lines(shown, caller.accountId()),
        found.size() > SHOWN ? Cursor.write(Position.of(shown.getLast())) : null);
  }

  private List<QueueLine> lines(List<QueueItem> shown, String reader) {
    Set<String> finishable = queue.finishable(shown);
    return shown.stream()
        .map(item -> QueueLine.of(item, finishable.contains(item.itemId()), words, due, reader))
        .toList();
  }

  private String inWords(List<QueueLine> urgent) {
    return switch (urgent.size()) {
      case 0 -> "";
      case 1 ->
          words.of("desk.news.one", urgent.getFirst().item().reference(), urgent.getFirst().due());
      default -> words.of("desk.news.more", urgent.size());
    };
  }
}
