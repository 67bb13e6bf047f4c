// Applies the reader's settings before the first paint. A file of its own, loaded in <head>: no script stands inline.
(() => {
  const root = document.documentElement;
  /** A setting that was kept; what is none of its values (damaged, or put there by somebody) is removed. */
  const kept = (key, values) => {
    try {
      const value = localStorage.getItem(key);
      if (value === null || values.includes(value)) return value;
      localStorage.removeItem(key);
    } catch {
      // Storage is refused: there is nothing to apply.
    }
    return null;
  };
  const scheme = kept("duidu-scheme", ["auto", "light", "dark"]);
  const font = kept("duidu-font", ["hei", "song"]);
  root.dataset.js = "";
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  if (font === "song") root.dataset.font = font;
})();
