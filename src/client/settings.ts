/** Names of the settings in this browser's storage; public/prefs.js reads the same ones before the first paint. */
const KEYS = { font: "duidu-font", scheme: "duidu-scheme" } as const;

type Setting = keyof typeof KEYS;

const isSetting = (name: string): name is Setting => name in KEYS;

/** Storage may be refused (private windows, policies): a setting then lasts as long as the page. */
const store = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing to be done, and nothing lost but the memory of a choice.
  }
};

const apply = (name: Setting, value: string): void => {
  const root = document.documentElement;
  if (value === "auto") root.removeAttribute(`data-${name}`);
  else root.setAttribute(`data-${name}`, value);
};

/** Brings the reading settings to life: shows what is chosen, applies and keeps every change. */
export const startSettings = (): void => {
  const panel = document.querySelector<HTMLDetailsElement>("details.settings");
  if (!panel) return;
  const root = document.documentElement;
  const chosen: Record<Setting, string> = {
    font: root.getAttribute("data-font") ?? "hei",
    scheme: root.getAttribute("data-scheme") ?? "auto",
  };
  for (const input of panel.querySelectorAll("input")) {
    const { name, value } = input;
    if (!isSetting(name)) continue;
    input.checked = chosen[name] === value;
    input.addEventListener("change", () => {
      apply(name, value);
      store(KEYS[name], value);
    });
  }
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !panel.contains(target)) panel.open = false;
  });
  panel.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    panel.open = false;
    panel.querySelector("summary")?.focus();
  });
};
