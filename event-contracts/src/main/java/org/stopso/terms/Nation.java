package org.stopso.terms;

/** The part of the United Kingdom, or the neighbour, that a place lies in or a line serves. */
public enum Nation {
  ENGLAND,
  WALES,
  SCOTLAND,
  NORTHERN_IRELAND,
  UK,
  IRELAND
}
