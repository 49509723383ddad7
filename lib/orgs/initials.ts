import "server-only";
import { pinyin } from "pinyin-pro";

/** The first letters of the pinyin of a title; letters and figures stand for themselves. */
export const titleInitials = (words: string) =>
  pinyin(words, { toneType: "none", pattern: "first", type: "array" })
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

/** 县气象观测站党支部 is found by xqxgcz… and, by its short name, by qxgcz…: both stand in one line. */
export const orgInitials = (name: string, shortName: string): string =>
  [...new Set([titleInitials(shortName), titleInitials(name)])].join(" ");
