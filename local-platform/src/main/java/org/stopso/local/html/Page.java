package org.stopso.local.html;

/** One page with a heading: readable at any width, without script, in the colours asked for. */
public final class Page {
  private static final String STYLE =
      """
      :root { color-scheme: light dark }
      body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1rem }
      table { border-collapse: collapse; width: 100% }
      th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #8888 }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
      iframe { width: 100%; min-height: 24rem; border: 1px solid #8888; background: #fff }
      form.line { margin: 1rem 0 }
      form.stack label, form.stack input, form.stack button { display: block }
      form.stack input { margin-bottom: 1rem; width: 20rem; max-width: 100% }
      input, button { font: inherit; padding: .4rem .6rem }
      :focus-visible { outline: 3px solid #f47738; outline-offset: 2px }
      .error { border-left: .4rem solid #c2372e; padding-left: .8rem }
      """;

  private Page() {}

  /**
   * A whole document.
   *
   * @param title plain text; it is the heading as well
   * @param content HTML
   */
  public static String of(String title, String content) {
    String shown = Html.escape(title);
    return """
    <!doctype html>
    <html lang="en-GB"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title><style>%s</style></head>
    <body><main><h1>%s</h1>
    %s
    </main></body></html>
    """
        .formatted(shown, STYLE, shown, content);
  }
}
