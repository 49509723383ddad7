import { DataTable, type DataTableProps } from "./table";

/**
 * A table without a form or a client part, sent as one string of HTML: a page of a matrix has hundreds of cells, and each
 * drawn as an element of the page would be written twice and read back in the browser for nothing.
 */
export async function DrawnTable<Row>(props: Omit<DataTableProps<Row>, "selection" | "sorting">) {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const drawn = renderToStaticMarkup(<DataTable {...props} />);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by React a line above, which escapes every text.
  return <div dangerouslySetInnerHTML={{ __html: drawn }} />;
}
