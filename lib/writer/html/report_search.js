// SPDX-License-Identifier: MIT
// What is searched for, and in what: text folded without changing its length.
"use strict";
const base = (letter) => letter.normalize("NFKD")[0];
const fold = (text) =>
  text.replace(/\u0130/g, "i").toLowerCase()
    .replace(/[\u00e0-\u024f\u1e00-\u1eff\uff01-\uff5e\u3000\u00a0]/g, base).replace(/[\n\t]/g, " ");
const terms = (text) => {
  const found = [];
  const terms = /["\u201c\u201d]([^"\u201c\u201d]+)["\u201c\u201d]?|([^\s"\u201c\u201d]+)/g;
  for (const [, phrase, word] of fold(text).matchAll(terms)) {
    const term = (phrase ?? word).trim();
    if (term) found.push(term);
  }
  return found;
};
