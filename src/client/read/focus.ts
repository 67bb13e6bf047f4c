/** Brings a plan's column to view, and the keyboard with it. */
export function jump(place: HTMLElement, plan: string): void {
  const column = place.querySelector<HTMLElement>(`:is(.read-column, .read-part)[data-plan="${plan}"]`);
  column?.focus({ preventScroll: true });
  column?.scrollIntoView({ block: "nearest", inline: "start" });
}

/** The button that was used, in the heads as they are drawn again; its neighbour where it has nowhere to go any more. */
export async function keepFocus(place: HTMLElement, plan: string, by: string): Promise<void> {
  await new Promise((drawn) => {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      drawn(null);
    });
    watch.observe(place, { childList: true });
  });
  const buttons = [...place.querySelectorAll<HTMLButtonElement>(`.read-heads [data-plan="${plan}"] .move`)];
  const same = buttons.find(({ dataset, disabled }) => dataset.move === by && !disabled);
  (same ?? buttons.find(({ disabled }) => !disabled))?.focus();
}
