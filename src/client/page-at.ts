const pages = new Map<string, Promise<Document>>();

/**
 * A page of this site by its address, base path included; fetched once; one that failed is fetched again when it is asked for
 * again, and `anew` asks the server whatever was kept.
 */
export function pageAt(url: string, anew?: "anew"): Promise<Document> {
  const known = anew ? undefined : pages.get(url);
  if (known) return known;
  const page = new Promise<Document>((resolve, reject) => {
    // Not fetch and DOMParser: the site's policy lets no text become markup, and here the browser reads the page itself.
    const request = new XMLHttpRequest();
    request.responseType = "document";
    request.addEventListener("load", () =>
      request.status === 200 && request.responseXML
        ? resolve(request.responseXML)
        : reject(new Error(`${url}: ${request.status}`)),
    );
    request.addEventListener("error", () => reject(new Error(`${url}: not reached`)));
    request.open("GET", url);
    if (anew) request.setRequestHeader("Cache-Control", "no-cache");
    request.send();
  });
  pages.set(url, page);
  page.catch(() => pages.delete(url));
  return page;
}
