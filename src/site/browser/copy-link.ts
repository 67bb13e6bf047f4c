/** How long the button says that it has copied, in milliseconds. */
const SAID_FOR = 2000;

const CHAIN =
  "M7.6 11.2a3 3 0 0 0 4.3 0l2.5-2.5a3 3 0 0 0-4.3-4.3L9 5.5M8.4 4.8a3 3 0 0 0-4.3 0L1.6 7.3a3 3 0 0 0 4.3 4.3L7 10.5";

const icon = (): SVGSVGElement => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(svg.namespaceURI, "path");
  path.setAttribute("d", CHAIN);
  svg.append(path);
  return svg;
};

/** One polite live region for the page, there before anything is said in it. */
const liveRegion = (): HTMLElement => {
  const region = document.createElement("p");
  region.className = "sr-only";
  region.setAttribute("role", "status");
  document.body.append(region);
  return region;
};

/** Where the clipboard is refused the address stands selected beside the passage, to be copied by hand. */
const offerByHand = (tools: Element, url: string): void => {
  tools.querySelector("input")?.remove();
  const field = document.createElement("input");
  field.readOnly = true;
  field.value = url;
  field.className = "by-hand";
  field.setAttribute("aria-label", "浏览器不允许自动复制，请手动复制这个链接");
  field.addEventListener("blur", () => field.remove());
  tools.append(field);
  field.focus();
  field.select();
};

const copyButton = (link: HTMLAnchorElement, region: HTMLElement): HTMLButtonElement => {
  const button = document.createElement("button");
  const name = `复制 ${link.textContent} 的链接`;
  const rest = () => {
    button.replaceChildren(icon());
    button.removeAttribute("data-copied");
  };
  button.type = "button";
  button.className = "copy";
  button.title = name;
  button.setAttribute("aria-label", name);
  rest();
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(link.href);
      region.textContent = "已复制链接";
      button.textContent = "已复制";
      button.setAttribute("data-copied", "");
      setTimeout(() => {
        rest();
        region.textContent = "";
      }, SAID_FOR);
    } catch {
      region.textContent = "浏览器不允许自动复制，链接已选中，请手动复制";
      if (link.parentElement) offerByHand(link.parentElement, link.href);
    }
  });
  return button;
};

/** Adds to every passage number a button that copies its full address. */
export const startCopying = (): void => {
  const region = liveRegion();
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a.no")) link.after(copyButton(link, region));
};
