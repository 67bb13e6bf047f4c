/** The base path of the site as `SITE_BASE` gives it, with a slash at both ends: `duidu` → `/duidu/`. */
export function siteBase(value = process.env.SITE_BASE): string {
  const inner = (value ?? "").split("/").filter(Boolean).join("/");
  return inner === "" ? "/" : `/${inner}/`;
}
