/** A site-absolute path (`/plans/…`) under a base path, with exactly one slash between them. */
const withBase = (base: string, path: string): string => `${base.replace(/\/+$/, "")}/${path.replace(/^\/+/, "")}`;

/** The address of a page of this site as links must carry it: every link is made here. */
export const href = (path: string): string => withBase(import.meta.env.BASE_URL, path);
