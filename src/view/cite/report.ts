/** Why an address for reports cannot be used, or null. */
export const reportFault = (template: string): string | null => {
  const shown = `REPORT_URL is "${template}"`;
  if (!/^(?:https:\/\/[^\s/]+|mailto:[^\s@?]+@[^\s@?]+)/.test(template))
    return `${shown}; expected an https: address or mailto:, such as https://example.org/report?id={id}&page={url}`;
  if (/\s/.test(template)) return `${shown}; expected no white space: write %20`;
  if (!template.includes("{id}") && !template.includes("{url}"))
    return `${shown}; expected {id} or {url} in it, where the passage's id and address go`;
  return null;
};

/**
 * Where errors are reported, from the environment (REPORT_URL, when the site is built); null where none is set.
 * @throws Error for an address that cannot be used.
 */
export const reportTemplate = (value: string | undefined): string | null => {
  if (!value) return null;
  const fault = reportFault(value);
  if (fault) throw new Error(fault);
  return value;
};

/** The address at which an error at one place is reported. */
export const reportUrl = (template: string, id: string, url: string): string =>
  template.replaceAll("{id}", encodeURIComponent(id)).replaceAll("{url}", encodeURIComponent(url));
