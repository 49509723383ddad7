import type { Gender } from "./people";
import type { Stream } from "./random";

const surnames = [
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦马苗凤方俞任袁柳",
  "鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅卞齐康伍余元顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞",
].join("");

/** Two-character given names, by the years in which they were given. */
const elderMen =
  "德厚 守田 长庚 福来 永年 树声 广仁 明理 春来 石生 有粮 根旺 金山 水生 宝林 仲和 占魁 玉堂 兴业 学勤 炳坤 成林 庆余 延年 大有 万春 润生 连升 喜田 崇德 敬之 鹤年 荣昌 祥瑞 少峰 向阳 存义 保全 继先 怀德 世安 立本 全福 长顺 耕读 修善 振声 友良 双喜 来顺";
const elderWomen =
  "桂兰 玉珍 淑芬 月娥 凤仙 素云 巧珍 冬梅 翠屏 金枝 兰香 秋菊 慧芳 菊英 银花 香莲 美华 润莲 改珍 雪琴 莲英 瑞芝 腊梅 佩芬 竹青 秀芝 惠珍 爱莲 玉兰 桂枝 守贞 喜凤 月仙 素琴 淑贤 云香 春桃 梅英 银珠 采莲";
const youngerMen =
  "子衡 思远 承宇 嘉树 景行 启明 立言 修远 亦辰 明哲 泽川 松涛 晓峰 志鹏 伟明 文涛 家栋 广平 立新 绍文 景田 鸣谦 敬业 致和 新民 长风 既白 明远 开济 效良 怀谷 乐山 望川 临川 时雨 若谦 守一 允中 持恒 牧之 清源 成蹊 世清 建勋 学成 永康 少安 志平 国安 维新";
const youngerWomen =
  "晓燕 雨晴 思齐 静怡 若兰 婉清 佳宁 秋实 采薇 书瑶 云霞 丽娟 玉婷 慧敏 小雨 晓梅 春燕 立红 星禾 知夏 令仪 念慈 映雪 锦书 凝香 清扬 微澜 素心 雪莹 闻笛 听溪 安禾 舒窈 青岚 予宁 若水 洛宁 沐晴 可嘉 晴川 怡然 玉衡 静姝 思敏 晓岚 丹青 秀禾 新竹 芳洲 向葵";

const GENERATION = 1968;

function givenNames(gender: Gender, birthYear: number): readonly string[] {
  if (birthYear < GENERATION) return (gender === "M" ? elderMen : elderWomen).split(" ");
  return (gender === "M" ? youngerMen : youngerWomen).split(" ");
}

/** Composes names nobody in the county bears yet; `taken` starts with the named people. */
export function namer(stream: Stream, taken: readonly string[]): (gender: Gender, birthYear: number) => string {
  const borne = new Set(taken);
  return (gender, birthYear) => {
    for (;;) {
      const name = stream.pick([...surnames]) + stream.pick(givenNames(gender, birthYear));
      if (borne.has(name)) continue;
      borne.add(name);
      return name;
    }
  };
}
