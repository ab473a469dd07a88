// SPDX-License-Identifier: MIT
// The choice of a theme, and findings beside their places.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);

  // ---- theme: the system's, light, dark ----
  const themes = ["system", "light", "dark"];
  const themeButton = byId("theme");
  const themeNames = themeButton.dataset.names.split("|");
  const setTheme = (theme) => {
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    themeButton.textContent = themeNames[themes.indexOf(theme)];
  };
  let theme = "system";
  try {
    const kept = localStorage.getItem("unpsa-theme");
    if (themes.includes(kept)) theme = kept;
  } catch { /* the browser keeps nothing for files */ }
  setTheme(theme);
  themeButton.hidden = false;
  themeButton.addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    setTheme(theme);
    try {
      localStorage.setItem("unpsa-theme", theme);
    } catch { /* as above */ }
  });

  // ---- findings beside their places, where there is room for two columns ----
  const gap = 8;
  const align = (answer) => {
    const items = [...answer.querySelectorAll(":scope > .findings > li")];
    for (const item of items) item.style.marginTop = "";
    if (!items.length || getComputedStyle(answer).display !== "grid") return;
    const origin = items[0].getBoundingClientRect().top;
    const places = items.map((item) => {
      const link = byId(item.id.replace(/f(\d+)$/, "r$1"));
      const top = link ? link.getBoundingClientRect().top - origin - 4 : 0;
      return { top, height: item.offsetHeight + gap };
    });
    let bottom = 0;
    places.forEach(({ top, height }, index) => {
      const begin = Math.max(bottom, top);
      items[index].style.marginTop = begin - bottom + "px";
      bottom = begin + height;
    });
  };
  const widths = new WeakMap();
  const watcher = new ResizeObserver((entries) => requestAnimationFrame(() => {
    for (const { target, contentRect } of entries) {
      if (widths.get(target) === contentRect.width) continue;
      widths.set(target, contentRect.width);
      for (const answer of target.querySelectorAll(".answer")) align(answer);
    }
  }));

  document.addEventListener("toggle", (event) => {
    if (!event.target.matches?.("details.nomination") || !event.target.open) return;
    event.target.querySelectorAll(".answers").forEach((answers) => watcher.observe(answers));
  }, true);
})();
