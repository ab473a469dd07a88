// SPDX-License-Identifier: MIT
// Tables for a spreadsheet. What it would take for a formula, a number or a date has an apostrophe before it,
// as with unpsa-export --excel (lib/writer/table/spreadsheet_text.cpp).
"use strict";
const numerals = "\u3007\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341";
const units = "\u767e\u4f70\u5343\u4edf\u4e07\u842c\u4ebf\u5104\u5e74\u6708\u65e5\u53f7\u865f\u65f6\u6642" +
  "\u70b9\u9ede\u5206\u79d2\u4e0a\u4e0b\u5348\u661f\u671f\u5468\u9031\u5143\u5706\u5186";
const marks = "A-Za-z\\p{N}\\p{Sc}\\s.,:/%+()'\\-\u2010-\u2014\u2019\u2212";
const opening = /^[^\p{L}]+$|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^\s*(true|false)\s*$|^#[A-Z0-9/]+[!?]?$/iu;
const digit = new RegExp("[\\p{N}" + numerals + "]", "u");
const beside = new RegExp("[" + marks + numerals + units + "]", "gu");
const word = new RegExp("^(e|t|z|am|pm|usd|eur|gbp|cny|rmb|jpy|jan(uary)?|feb(ruary)?|mar(ch)?|" +
  "apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|" +
  "(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?)$", "i");
const isNumber = (text) => digit.test(text) && text.replace(beside, "") === "" &&
  (text.replace(/\s[ap]$/i, "").match(/[A-Za-z]+/g) ?? []).every((part) => word.test(part));
const guarded = (text) => (opening.test(text) || isNumber(text.normalize("NFKC")) ? "'" + text : text);
const quoted = (cell) => (/[",\r\n]/.test(cell) ? "\"" + cell.replaceAll("\"", "\"\"") + "\"" : cell);
const saveTable = (name, rows) => {
  const text = rows.map((cells) => cells.map((cell) => quoted(String(cell))).join(",") + "\r\n").join("");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};
