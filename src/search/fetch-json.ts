/** A JSON file of the index. @throws Error when it does not load. */
export async function fetchJson<T>(url: string, cache?: RequestCache): Promise<T> {
  const response = await fetch(url, { cache: cache ?? "default" });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as T;
}
