import type { Batch } from "../queries";

/** The facts of the one event of an import, in the canonical order of the audit: the file's hash and what became of its rows. */
export const bodyOfEvent = ({ kind, fileName, sha256, rowCount, addCount, updateCount, badCount }: Batch): string =>
  JSON.stringify({
    added: addCount,
    file: fileName,
    kind,
    returned: badCount,
    rows: rowCount,
    sha256,
    updated: updateCount,
  });
