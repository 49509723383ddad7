import { createHash } from "node:crypto";
import { once } from "node:events";
import { closeSync, createReadStream, openSync, writeSync } from "node:fs";

/** The driver knows queries by these methods; it has no word of its own for COPY. */
class Copying {
  constructor(text) {
    this.text = text;
    this.done = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }));
    this.rows = 0;
  }
  submit(connection) {
    connection.query(this.text);
  }
  handleError(error) {
    this.failed = error;
  }
  handleCommandComplete({ text }) {
    this.rows = Number(text.split(" ").at(-1));
  }
  handleReadyForQuery() {
    if (this.failed) this.reject(this.failed);
    else this.resolve();
  }
  handleRowDescription() {}
  handleCopyData() {}
}

/** COPY … TO STDOUT into a file; answers rows, bytes and the hash of what was written. */
export async function copyOut(client, text, path) {
  const file = openSync(path, "w", 0o600);
  const hash = createHash("sha256");
  const copying = new Copying(text);
  let bytes = 0;
  // At once: the driver reads the next piece into the same memory, and a disk that lags holds the server back.
  copying.handleCopyData = ({ chunk }) => {
    bytes += chunk.length;
    hash.update(chunk);
    writeSync(file, chunk);
  };
  try {
    client.query(copying);
    await copying.done;
  } finally {
    closeSync(file);
  }
  return { rows: copying.rows, bytes, sha256: hash.digest("hex") };
}

/** COPY … FROM STDIN from a file; answers how many rows the server took. */
export async function copyIn(client, text, path) {
  const copying = new Copying(text);
  copying.handleCopyInResponse = async (connection) => {
    try {
      for await (const chunk of createReadStream(path)) {
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain) await once(connection.stream, "drain");
      }
      connection.endCopyFrom();
    } catch (error) {
      connection.sendCopyFail(error.message);
    }
  };
  client.query(copying);
  await copying.done;
  return copying.rows;
}
