package org.stopso.local.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stopso.local.html.Html;
import org.stopso.local.html.Page;

/** The mailbox as people see it. What came in a message is only ever shown, never run. */
final class MailboxPages {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.UK).withZone(ZoneId.of("Europe/London"));

  private MailboxPages() {}

  static String list(List<Mail> messages, @Nullable String to) {
    String rows = messages.stream().map(MailboxPages::row).collect(Collectors.joining("\n"));
    String body = messages.isEmpty() ? "<p>No mail.</p>" : table(rows);
    return Page.of("Mailbox", filter(to) + body);
  }

  private static String filter(@Nullable String to) {
    return """
    <form class="line"><label for="to">To</label>
    <input id="to" name="to" value="%s"> <button>Show</button></form>
    """
        .formatted(Html.escape(to == null ? "" : to));
  }

  private static String table(String rows) {
    return """
    <table><thead><tr><th scope="col">Received</th><th scope="col">To</th>
    <th scope="col">Subject</th></tr></thead><tbody>
    %s
    </tbody></table>
    """
        .formatted(rows);
  }

  private static String row(Mail mail) {
    return "<tr><td>%s</td><td>%s</td><td><a href=\"/messages/%s\">%s</a></td></tr>"
        .formatted(
            TIME.format(mail.receivedAt()),
            Html.escape(mail.to()),
            Html.escape(mail.id()),
            Html.escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()));
  }

  static String message(Mail mail) {
    String head =
        """
        <p><a href="/">All mail</a></p>
        <dl><dt>To</dt><dd>%s</dd><dt>Received</dt><dd>%s</dd></dl>
        """
            .formatted(Html.escape(mail.to()), TIME.format(mail.receivedAt()));
    String text = mail.text().isBlank() ? "" : "<pre>" + Html.linked(mail.text()) + "</pre>";
    return Page.of(mail.subject(), head + text + (mail.html().isBlank() ? "" : frame(mail)));
  }

  private static String frame(Mail mail) {
    return "<h2>As HTML</h2><iframe title=\"The message\" sandbox=\"\" srcdoc=\"%s\"></iframe>"
        .formatted(Html.escape(mail.html()));
  }

  static String notFound() {
    return Page.of("Not here", "<p>This message is not kept. <a href=\"/\">All mail</a></p>");
  }
}
