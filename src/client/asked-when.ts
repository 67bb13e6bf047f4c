/** Looks at what the address asks for where it asks for anything: most visits ask nothing, and load nothing for it. */
export const listenForAsked = (): void => {
  // Texts of plans and the search have words of their own for this.
  if (document.querySelector("[data-cite], [data-search], [data-asked]")) return;
  let started = false;
  const look = async () => {
    if (started || (location.search === "" && location.hash === "")) return;
    started = true;
    const { sayUnheard } = await import("./asked.ts");
    sayUnheard();
  };
  addEventListener("hashchange", look);
  dispatchEvent(new CustomEvent("duidu-opening", { detail: look() }));
};
