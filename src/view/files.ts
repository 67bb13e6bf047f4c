/** Files that leave the site, as answers to whoever asks for them. */

const file = (type: string) => (text: string) =>
  new Response(text, { headers: { "Content-Type": `${type}; charset=utf-8` } });

/** A table for spreadsheet programs. */
export const csvFile = file("text/csv");

/** A picture of its own. */
export const svgImage = file("image/svg+xml");
