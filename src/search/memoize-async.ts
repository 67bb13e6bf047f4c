/** A promised value, asked for once; one that failed is asked for again. */
export function memoizeAsync<K, T>(cache: Map<K, Promise<T>>, key: K, load: (key: K) => Promise<T>): Promise<T> {
  const known = cache.get(key);
  if (known) return known;
  const loading = load(key);
  cache.set(key, loading);
  loading.catch(() => cache.delete(key));
  return loading;
}
