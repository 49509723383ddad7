import "server-only";
import { pinyin } from "pinyin-pro";

const plain = (name: string, pattern: "pinyin" | "first") =>
  pinyin(name, { toneType: "none", pattern, surname: "head", type: "array", v: true })
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

/** 林知远 reads linzhiyuan; 单 and other surnames are read as surnames. */
export const pinyinOf = (name: string): string => plain(name, "pinyin");

/** 林知远 gives lzy: what secretaries type to find a person. */
export const initialsOf = (name: string): string => plain(name, "first");
