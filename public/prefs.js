// Applies the reader's settings before the first paint. A file of its own, loaded in <head>: no script stands inline.
(() => {
  const root = document.documentElement;
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const scheme = kept("duidu-scheme");
  const font = kept("duidu-font");
  root.dataset.js = "";
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  if (font === "song") root.dataset.font = font;
})();
