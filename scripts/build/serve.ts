import { existsSync, readFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { siteBase } from "./base.ts";
import { headersAt, parseHeaders } from "./csp/headers.ts";

/** A running server: its address with the base path, and the way to end it. */
export interface Site {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site the way static hosts do: index.html for folders, 404.html for what is not there, the headers that its
 * `_headers` asks for (joined where several rules name one, as hosts do), under the base path it was built for; with `gzip`, a file `x.gz` in the place of `x`. Takes the first free port from `port` on; 0 means any.
 * Throws when the site has not been built.
 */
export async function serve({ port = 0, dir = "dist", base = siteBase(), gzip = false } = {}): Promise<Site> {
  if (!existsSync(join(dir, "index.html"))) throw new Error(`${dir}/index.html is missing; run: npm run build`);
  const handler = siteHandler(dir, base, gzip);
  for (let candidate = port; ; candidate++) {
    try {
      const servers = await listen(handler, candidate);
      const address = servers[0]?.address();
      const bound = typeof address === "object" && address ? address.port : candidate;
      return { url: `http://localhost:${bound}${base}`, close: () => closeAll(servers) };
    } catch (error) {
      if (!hasCode(error, "EADDRINUSE") || candidate >= port + 50) throw error;
    }
  }
}

function siteHandler(dir: string, base: string, gzip: boolean): RequestListener {
  // dev: files are looked up again on each request, so that a rebuild shows without a restart.
  const files = sirv(dir, { dev: true, etag: true, gzip });
  const rules = () => {
    const file = join(dir, "_headers");
    return existsSync(file) ? parseHeaders(readFileSync(file, "utf8")) : [];
  };
  return (request, response) => {
    const url = request.url ?? "/";
    if (!url.startsWith(base)) {
      // Nothing lives outside the base path; the bare address leads to the home page.
      response.writeHead(url === "/" || `${url}/` === base ? 302 : 404, { location: base }).end();
      return;
    }
    for (const [name, value] of headersAt(rules(), new URL(url, "http://localhost").pathname))
      response.setHeader(name, value);
    request.url = url.slice(base.length - 1);
    files(request, response, () => {
      const page = join(dir, "404.html");
      // What is missing today may be there tomorrow, whatever the rule of its folder says of files.
      for (const [name, value] of headersAt(rules(), `${base}404.html`)) response.setHeader(name, value);
      response.writeHead(404, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
      response.end(existsSync(page) ? readFileSync(page) : "404");
    });
  };
}

// "localhost" may mean either loopback address, and another program may hold the port on one of them only: both are taken.
async function listen(handler: RequestListener, port: number): Promise<Server[]> {
  const first = await listenOn(handler, port, "127.0.0.1");
  const address = first.address();
  const bound = typeof address === "object" && address ? address.port : port;
  try {
    return [first, await listenOn(handler, bound, "::1")];
  } catch (error) {
    if (hasCode(error, "EADDRNOTAVAIL") || hasCode(error, "EAFNOSUPPORT")) return [first]; // a machine without IPv6
    await closeAll([first]);
    throw error;
  }
}

function listenOn(handler: RequestListener, port: number, host: string): Promise<Server> {
  const server = createServer(handler);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

async function closeAll(servers: Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    }),
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
