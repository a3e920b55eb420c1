package org.stopso.local.issuer;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.local.html.Page;

/** Where demo people type username and password: an ordinary form. */
@RestController
class LoginPage {
  static final String PATH = "/login";

  private static final String WRONG =
      """
      <div class="error" role="alert"><p>The username or the password is not right.</p></div>
      """;
  private static final String SIGNED_OUT =
      """
      <p role="status">You have signed out.</p>
      """;
  private static final String FORM =
      """
      <p>This sign-in is for demo people. Their names and passwords were printed when the platform
      started.</p>
      <form class="stack" method="post" action="/login">
      <label for="username">Username</label>
      <input id="username" name="username" autocomplete="username" autocapitalize="none"
        spellcheck="false" required>
      <label for="password">Password</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required>
      <button type="submit">Sign in</button></form>
      """;

  @GetMapping(PATH)
  ResponseEntity<String> form(
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String logout) {
    String said = error != null ? WRONG : logout != null ? SIGNED_OUT : "";
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .body(Page.of(error == null ? "Sign in" : "Sign in: try again", said + FORM));
  }
}
