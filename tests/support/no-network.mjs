// Loaded into every Node of a build (NODE_OPTIONS=--import): what asks for the network is written down and refused.
import { appendFileSync } from "node:fs";
import { Socket } from "node:net";

const log = process.env.DUIDU_NETWORK_LOG;
const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  // Pipes to a process's own children have a path.
  if (options?.path || typeof options === "string") return connect.apply(this, args);
  const asked = `${options?.host ?? options} ${options?.port ?? ""}`;
  appendFileSync(log, `${asked}\n`);
  throw new Error(`the build asked for the network: ${asked}`);
};
