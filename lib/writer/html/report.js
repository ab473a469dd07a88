// SPDX-License-Identifier: MIT
// The page is whole without scripts. This one adds search, filters, order and a table of what is shown; all
// it writes into the page is text, never markup.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const filters = byId("filters");
  const query = byId("query");
  const count = byId("count");
  const cards = [...document.querySelectorAll("details.nomination")];
  const words = new Intl.NumberFormat("en");
  const fill = (pattern, ...parts) => pattern.replace(/%(\d)/g, (_, place) => parts[place - 1]);
  const amount = (number) =>
    fill(number === 1 ? count.dataset.one : count.dataset.many, words.format(number));

  // ---- what a nomination opens to: text until it is needed ----
  // With scripts a browser takes what is within <noscript> for text, which is read fast and costs little.
  // It is the page's own markup, in which all that came out of a dump is escaped.
  const few = 100;
  const trust = window.trustedTypes?.createPolicy("unpsa", { createHTML: (text) => text });
  const render = (card) => {
    const raw = card.querySelector("noscript");
    if (!raw) return;
    const template = document.createElement("template");
    template.innerHTML = trust ? trust.createHTML(raw.textContent) : raw.textContent;
    raw.replaceWith(template.content);
  };
  document.addEventListener("click", (event) => {
    const card = event.target.closest?.("summary")?.parentElement;
    if (card?.matches(".nomination")) render(card);
  }, true);
  // In slices, so that the page can be used meanwhile.
  const forEachCard = (list, act) => {
    const end = performance.now() + 25;
    let next = 0;
    while (next < list.length && performance.now() < end) act(list[next++]);
    if (next < list.length) setTimeout(() => forEachCard(list.slice(next), act));
  };
  // So the browser's own search finds what is in them.
  if (cards.length <= few) setTimeout(() => forEachCard(cards, render));

  // ---- the text of a nomination ----
  const references = { "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&" };
  const plain = (markup) =>
    markup.replace(/<[^>]*>/g, "").replace(/&(?:lt|gt|quot|#39|amp);/g, (reference) => references[reference]);
  const values =
    /<div class="text" lang="([^"]*)"|<(p|span) class="t"(?: lang="([^"]*)")?[^>]*>([^]*?)<\/\2>/g;
  const read = (card) => {
    const found = [...card.querySelectorAll(".t")].map((element) =>
      ({ text: element.textContent, lang: element.closest("[lang]").lang, title: element.tagName === "H3" }));
    let around = "";
    const hidden = card.querySelector("noscript")?.textContent.matchAll(values) ?? [];
    for (const [, outer, , own, markup] of hidden) {
      if (markup === undefined) around = outer;
      else found.push({ text: plain(markup), lang: own ?? around, title: false });
    }
    for (const entry of found) entry.folded = fold(entry.text);
    return found;
  };
  const texts = new Map();
  const textsOf = (card) => {
    if (!texts.has(card)) texts.set(card, read(card));
    return texts.get(card);
  };
  const holds = (card, wanted) =>
    wanted.every((term) => textsOf(card).some(({ folded }) => folded.includes(term)));

  // ---- marking what was found ----
  const around = 48;
  const clearSnippet = (card) => card.querySelector(".snippet")?.remove();
  const addSnippet = (card, term) => {
    const place = textsOf(card).find(({ folded, title }) => !title && folded.includes(term));
    if (!place) return;
    const text = place.text;
    const at = place.folded.indexOf(term);
    const from = Math.max(0, at - around);
    const to = Math.min(text.length, at + term.length + around);
    const snippet = document.createElement("span");
    snippet.className = "snippet";
    snippet.lang = place.lang;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(at, at + term.length);
    snippet.append((from > 0 ? "\u2026" : "") + text.slice(from, at), mark,
      text.slice(at + term.length, to) + (to < text.length ? "\u2026" : ""));
    card.querySelector(".facts").after(snippet);
  };
  const rangesIn = (element, wanted, ranges) => {
    const folded = fold(element.textContent);
    if (!wanted.some((term) => folded.includes(term))) return;
    const nodes = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(), start = 0; node; node = walker.nextNode()) {
      nodes.push({ node, start, end: start += node.data.length });
    }
    const place = (range, offset, set) => {
      const found = nodes.find(({ start, end }) => offset >= start && offset <= end);
      range[set](found.node, offset - found.start);
    };
    for (const term of wanted) {
      for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
        const range = document.createRange();
        place(range, at, "setStart");
        place(range, at + term.length, "setEnd");
        ranges.push(range);
      }
    }
  };
  const highlight = (wanted) => {
    if (!CSS.highlights) return;
    const ranges = [];
    for (const card of wanted.length ? cards : []) {
      if (card.hidden) continue;
      for (const element of card.querySelectorAll(card.open ? ".t" : "h3.t")) {
        rangesIn(element, wanted, ranges);
      }
    }
    CSS.highlights.set("hit", new Highlight(...ranges));
  };

  // ---- filters: any of the choices within a group, all groups together ----
  const groups = [...filters.querySelectorAll("fieldset")].map((fieldset) => ({
    name: fieldset.dataset.facet,
    title: fieldset.querySelector("legend").textContent,
    boxes: [...fieldset.querySelectorAll("input")].map((box) => ({
      box, label: box.closest("label"), amount: box.closest("label").querySelector(".amount"),
    })),
  }));
  const valuesOf = new Map(cards.map((card) => [card, Object.fromEntries(groups.map(({ name }) =>
    [name, new Set((card.dataset[name] ?? "").split(" "))]))]));
  const fits = (card, chosen, except) => groups.every(({ name }) =>
    name === except || !chosen[name].length ||
    chosen[name].some((value) => valuesOf.get(card)[name].has(value)));

  // A view that somebody has sent must not look like all there is.
  const filtered = byId("filtered");
  const tellFilters = () => {
    const parts = query.value.trim() ? ["\u201c" + query.value.trim() + "\u201d"] : [];
    for (const { title, boxes } of groups) {
      const labels = boxes.filter(({ box }) => box.checked)
        .map(({ label }) => label.querySelector(".label").textContent.trim());
      if (labels.length) parts.push(title + " " + labels.join(" / "));
    }
    filtered.hidden = !parts.length;
    filtered.firstChild.textContent = fill(filtered.dataset.by, parts.join(", "), count.textContent);
  };

  let wanted = [];
  const apply = () => {
    wanted = terms(query.value);
    const chosen = Object.fromEntries(groups.map(({ name, boxes }) =>
      [name, boxes.filter(({ box }) => box.checked).map(({ box }) => box.value)]));
    const found = cards.filter((card) => holds(card, wanted));
    let shown = 0;
    const hits = new Set(found);
    for (const card of cards) {
      clearSnippet(card);
      card.hidden = !hits.has(card) || !fits(card, chosen);
      if (card.hidden) continue;
      ++shown;
      if (wanted.length) addSnippet(card, wanted[0]);
    }
    for (const { name, boxes } of groups) {
      const candidates = found.filter((card) => fits(card, chosen, name));
      for (const { box, label, amount: cell } of boxes) {
        const number = candidates.filter((card) => valuesOf.get(card)[name].has(box.value)).length;
        cell.textContent = words.format(number);
        label.classList.toggle("nothing", number === 0);
      }
    }
    const all = shown === cards.length;
    count.textContent = all ? amount(shown) :
      fill(count.dataset.part, amount(shown), words.format(cards.length));
    tellFilters();
    highlight(wanted);
  };

  // ---- search, filters and order are in the address, so that a view can be kept, sent and left again ----
  const order = byId("order");
  let kept = location.search;
  let typing = false;
  const keep = (isTyped, place = location.hash) => {
    const state = new URLSearchParams();
    if (query.value.trim()) state.set("q", query.value.trim());
    for (const { name, boxes } of groups) {
      for (const { box } of boxes) if (box.checked) state.append(name, box.value);
    }
    if (order.value !== "given") state.set("order", order.value);
    const search = String(state) && "?" + state;
    if (search === kept) return;
    const address = (search || location.pathname) + place;
    try {
      // One step back undoes all that was typed at once.
      if (isTyped && typing) history.replaceState(null, "", address);
      else history.pushState(null, "", address);
      kept = search;
    } catch { /* the browser keeps the address of this page */ }
    typing = isTyped;
  };
  const restore = () => {
    kept = location.search;
    const state = new URLSearchParams(kept);
    query.value = state.get("q") ?? "";
    for (const { name, boxes } of groups) {
      const values = state.getAll(name);
      for (const { box } of boxes) {
        box.checked = values.includes(box.value);
        if (box.checked) box.closest("details").open = true;
      }
    }
    order.value = state.get("order") ?? "given";
    if (order.selectedIndex < 0) order.value = "given";
    sort();
    apply();
  };
  addEventListener("popstate", () => {
    if (location.search !== kept) restore();
  });
  const change = (isTyped = false) => {
    apply();
    keep(isTyped);
  };
  let timer = 0;
  query.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(change, 150, true);
  });
  filters.addEventListener("change", (event) => {
    if (event.target !== query) change();
  });
  filters.addEventListener("submit", (event) => {
    event.preventDefault();
    change();
  });
  filters.addEventListener("reset", () => setTimeout(change));
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.matches?.("input[type=search], select")) return;
    event.preventDefault();
    query.focus();
    query.select();
  });
  const facets = filters.querySelector(".facets");
  const wide = matchMedia("(min-width: 62rem)");
  const setFacets = () => {
    facets.open = wide.matches;
  };
  wide.addEventListener("change", setFacets);
  setFacets();
  filters.hidden = false;

  // ---- the figures of the overview filter by what they are of ----
  document.querySelector("#overview").addEventListener("click", (event) => {
    const link = event.target.closest("a[data-facet]");
    if (!link) return;
    event.preventDefault();
    query.value = "";
    for (const { name, boxes } of groups) {
      for (const { box } of boxes) {
        box.checked = name === link.dataset.facet && box.value === link.dataset.value;
        if (box.checked) box.closest("details").open = true;
      }
    }
    apply();
    keep(false, "#nominations");
    byId("nominations").scrollIntoView();
    count.focus({ preventScroll: true });
  });

  // ---- order ----
  const list = byId("list");
  const collator = new Intl.Collator([document.documentElement.lang, "zh"], { numeric: true });
  const textOf = (card, selector) => card.querySelector(selector)?.textContent ?? "";
  const numberOf = (card, severity) => parseInt(textOf(card, ".badge." + severity), 10) || 0;
  const keys = {
    given: () => [],
    title: (card) => [textOf(card, "h3")],
    country: (card) => [(card.dataset.country.length > 2 ? "2" : "1") + textOf(card, ".fact")],
    edition: (card) => [card.dataset.edition],
    gravity: (card) => ["error", "warning", "note"].map((severity) => -numberOf(card, severity)),
  };
  const sort = () => {
    const rows = cards.map((card, index) => ({ card, key: keys[order.value](card), index }));
    rows.sort((a, b) => {
      for (let i = 0; i < a.key.length; ++i) {
        const [first, second] = [a.key[i], b.key[i]];
        const order = typeof first === "number" ? first - second : collator.compare(first, second);
        if (order) return order;
      }
      return a.index - b.index;
    });
    if (rows.some(({ card }, index) => list.children[index] !== card)) {
      list.append(...rows.map(({ card }) => card));
    }
  };
  order.addEventListener("change", () => {
    sort();
    keep(false);
  });

  // ---- what is shown, as a table for a spreadsheet ----
  const columns =
    ["id", "file", "initiative", "iso3166", "edition", "language", "goals", "errors", "warnings", "notes"];
  const row = (card) => {
    const { id, file, country, edition, language, goal } = card.dataset;
    const title = card.querySelector("h3.t")?.textContent ?? "";
    return [id, guarded(file), guarded(title), country.length === 2 ? country : "",
      edition === "none" ? "" : edition.replaceAll("-", ";"), language, goal.replaceAll(" ", ";"),
      ...["error", "warning", "note"].map((severity) => numberOf(card, severity))];
  };
  byId("save").addEventListener("click", () => {
    saveTable("nominations.csv", [columns, ...[...list.children].filter((card) => !card.hidden).map(row)]);
  });

  // ---- opening and closing ----
  byId("tools").hidden = false;
  const setAll = (open) => {
    forEachCard(cards.filter((card) => !card.hidden), (card) => {
      if (open) render(card);
      card.open = open;
    });
  };
  byId("open-all").addEventListener("click", () => setAll(true));
  byId("close-all").addEventListener("click", () => setAll(false));
  document.addEventListener("toggle", (event) => {
    if (!event.target.matches?.("details.nomination")) return;
    if (event.target.open) render(event.target);
    if (wanted.length) highlight(wanted);
  }, true);
  const reveal = () => {
    if (location.hash === "#inputs") byId("inputs").open = true;
    const [, number] = location.hash.match(/^#n(\d+)(?:-|$)/) ?? [];
    const card = number && byId("n" + number);
    if (!card) return;
    render(card);
    card.hidden = false;
    card.open = true;
    (byId(location.hash.slice(1)) ?? card).scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  if (kept) {
    restore();
    if (!filtered.hidden && !location.hash) byId("nominations").scrollIntoView();
  }
  reveal();
})();
