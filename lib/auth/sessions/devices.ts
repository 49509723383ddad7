export type Device = {
  machine: "wechat" | "android" | "iphone" | "windows" | "mac" | "linux" | "other";
  browser: string;
};

const machines: readonly (readonly [RegExp, Device["machine"]])[] = [
  [/MicroMessenger/i, "wechat"],
  [/iPhone|iPad/i, "iphone"],
  [/Android|HarmonyOS/i, "android"],
  [/Windows/i, "windows"],
  [/Mac OS X/i, "mac"],
  [/Linux|UOS|Kylin/i, "linux"],
];
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/i, ""],
  [/Edg\//i, "Edge"],
  [/360SE|QIHU|QHBrowser/i, "360"],
  [/QQBrowser/i, "QQ"],
  [/Firefox\//i, "Firefox"],
  [/Chrome\//i, "Chrome"],
  [/Safari\//i, "Safari"],
];

/** What a person recognises their own device by; the browser's self-portrait is long and mostly untrue. */
export const deviceOf = (agent: string): Device => ({
  machine: machines.find(([mark]) => mark.test(agent))?.[1] ?? "other",
  browser: browsers.find(([mark]) => mark.test(agent))?.[1] ?? "",
});
