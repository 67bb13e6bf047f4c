import { addressOf, asking } from "../../search/state.ts";
import { sayWhenReady } from "../ready.ts";
import { wordsWait } from "./handover.ts";
import { endsComposition, onSearchKey } from "./keys.ts";

const dialogOf = (): HTMLDialogElement | null => document.querySelector<HTMLDialogElement>("dialog.search-dialog");

/** Shows the dialog at once; what it needs to search is loaded behind it. */
function openDialog(dialog: HTMLDialogElement): void {
  if (dialog.open) return;
  if (!("showModal" in dialog)) {
    // Safari before 15.4, Firefox before 98: the form in the header leads to the search page.
    document.querySelector<HTMLInputElement>(".site-header input[name=q]")?.focus();
    return;
  }
  dialog.showModal();
  const field = dialog.querySelector<HTMLInputElement>("input[name=q]");
  field?.focus();
  field?.select();
  if (dialog.hasAttribute("data-started")) return;
  dialog.setAttribute("data-started", "");
  const status = dialog.querySelector("[role=status]");
  if (status) status.textContent = "";
  import("./modal.ts").then(
    ({ startModal }) => startModal(dialog),
    () => {
      // The form still leads to the search page.
      dialog.removeAttribute("data-started");
      if (status) status.textContent = "检索程序没有载入，这里还没有查。网站可能刚更新过：按 Enter 到检索页查。";
    },
  );
}

/** What every page has of the search: the keys that open it, its forms, and the words marked where a result led. */
export function startSearchBox(): void {
  sayWhenReady();
  const dialog = dialogOf();
  onSearchKey(() => {
    const own = document.querySelector<HTMLInputElement>("[data-search] input[name=q]");
    if (own && !dialog?.open) {
      own.focus();
      own.select();
    } else if (dialog) openDialog(dialog);
  });
  dialog?.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  // At once: of itself, the first Escape only empties a search field.
  dialog?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
  for (const form of document.querySelectorAll<HTMLFormElement>("form.search-form")) guard(form);
  markWaiting();
  addEventListener("hashchange", markWaiting);
}

/** Marks the words that a result left for this page; without the script that does it, the passage is there all the same. */
function markWaiting(): void {
  if (!wordsWait()) return;
  const marked = import("./arrive.ts").then(
    ({ markFoundWords }) => markFoundWords(),
    () => undefined,
  );
  dispatchEvent(new CustomEvent("duidu-opening", { detail: marked }));
}

/** Enter that ends a composition sends nothing; a very long query goes by the fragment, which no server has to take. */
function guard(form: HTMLFormElement): void {
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && endsComposition(event)) event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    const address = addressOf(asking(String(new FormData(form).get("q") ?? "")));
    if (event.defaultPrevented || !address.startsWith("#")) return;
    event.preventDefault();
    location.assign(new URL(address, form.action));
  });
}
