export const sizes = ["standard", "large"] as const;
export type Size = (typeof sizes)[number];

export const sizeCookie = "size";

/** 大字版 as a cookie (`large`) or a public page's query (`l`) writes it. */
export const readSize = (value: string | null | undefined): Size =>
  value === "large" || value === "l" ? "large" : "standard";
