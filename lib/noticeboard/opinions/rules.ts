/** 「张三（客运企业）：站台缺遮雨棚」 is said by 张三（客运企业）; a line without a short name before the colon is said by nobody named. */
export function readLine(line: string): { name: string; text: string } {
  const at = line.search(/[：:]/);
  const name = at > 0 ? line.slice(0, at).trim() : "";
  const text = line.slice(at + 1).trim();
  return name.length > 0 && name.length <= 20 && !/[，。；,;]/.test(name) && text.length >= 5
    ? { name, text }
    : { name: "", text: line };
}
