package org.stopso.gateway.routes;

/** What is particular about a route; {@code routes.txt} says what each means. */
public enum Mark {
  SUBMISSION,
  RETURN_CODE,
  CACHEABLE,
  STREAM,
  VISIT,
  LEAVING,
  PART
}
