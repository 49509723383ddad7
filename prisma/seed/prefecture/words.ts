import type { Client } from "pg";
import { initialsOf, pinyinOf } from "@/lib/people/pinyin";
import { samples } from "../demo/catalogue";
import { tableWriter } from "../loading/table-writer";

const surnames =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤";
const givenNames =
  "守田 长庚 树声 广仁 明理 石生 宝林 仲和 学勤 润生 敬之 景行 启明 立言 修远 泽川 晓峰 文涛 绍文 鸣谦 致和 怀谷 望川 若谦 持恒 清源 成蹊 永康 少安 志平 晓燕 雨晴 思齐 静怡 若兰 佳宁 采薇 云霞 丽娟 慧敏 晓梅 春燕 星禾 令仪 念慈 锦书 微澜 素心 安禾 青岚";

const places = "云溪 青屿 兰渚 白枫 鹭汀 松墟 桐湾 砚池 棠坞 苇洲 槐陂 竹岑 菱塘 杏岭".split(" ");

/** The 28 systems of the prefecture's organs (RPT-18). */
const systems =
  "财政 税务 审计 统计 民政 司法 教育 科技 文旅 体育 卫健 医保 人社 住建 交通 水利 农业 林草 自然资源 生态环境 应急 商务 市场监管 国资 金融 电力 通信 邮政".split(
    " ",
  );

/** Words the set-based statements choose from, each numbered from 0 so that a remainder finds one. */
export async function loadWords(client: Client): Promise<void> {
  await client.query(`
    create temporary table seed_name (part text, n integer, word text, pinyin text, initials text) on commit drop;
    create temporary table seed_system (n integer, word text) on commit drop;
    create temporary table seed_sample (series text, n integer, matter text, target text, beneficiary text, checked text) on commit drop`);
  const insert = tableWriter(client);
  const named = (part: string, words: readonly string[]) =>
    words.map((word, n) => ({ part, n, word, pinyin: pinyinOf(word), initials: initialsOf(word) }));
  await insert("seed_name", [
    ...named("SURNAME", [...surnames]),
    ...named("GIVEN", givenNames.split(" ")),
    ...named("PLACE", places),
  ]);
  await insert(
    "seed_system",
    systems.map((word, n) => ({ n, word })),
  );
  const counts = new Map<string, number>();
  await insert(
    "seed_sample",
    samples.map(({ series, matter, target, beneficiary, check }) => {
      const n = counts.get(series) ?? 0;
      counts.set(series, n + 1);
      return { series, n, matter, target, beneficiary, checked: check };
    }),
  );
}
