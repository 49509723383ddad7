import type { CampaignTemplate } from "./template";

/** 创先争优: four modes, 五个好, 五带头, three stages. Wording from the general requirement of the movement (CAM-01…09, 14, 25, 26). */
export const excellence: CampaignTemplate = {
  code: "CXZY",
  title: "创先争优活动",
  theme: "创建先进基层党组织、争当优秀共产党员",
  requirement: ["推动科学发展", "促进社会和谐", "服务人民群众", "加强基层组织"],
  stages: [
    { name: "动员部署", focus: "制定实施方案，召开动员会，组织公开承诺" },
    { name: "组织实施", focus: "履行承诺，每季度领导点评，定期群众评议，边评边改" },
    { name: "总结表彰", focus: "全面总结，评选表彰，展示成果" },
  ],
  actions: [
    { mode: "PLEDGE", name: "公开承诺", mandatory: true },
    { mode: "REVIEW", name: "领导点评", mandatory: true },
    { mode: "EVALUATION", name: "群众评议", mandatory: true },
    { mode: "COMMENDATION", name: "评选表彰", mandatory: true },
  ],
  criteria: [
    {
      name: "五个好",
      subjectKind: "ORG",
      items: ["领导班子好", "党员队伍好", "工作机制好", "工作业绩好", "群众反映好"],
    },
    {
      name: "五带头",
      subjectKind: "MEMBER",
      items: ["带头学习提高", "带头争创佳绩", "带头服务群众", "带头遵纪守法", "带头弘扬正气"],
    },
  ],
  categories: [
    { pledgerKind: "PERSON", name: "带头学习、提升能力", family: "政治思想作风" },
    { pledgerKind: "PERSON", name: "改革创新、推动发展", family: "业务工作" },
    { pledgerKind: "PERSON", name: "认真履职、服务群众", family: "业务工作" },
    { pledgerKind: "PERSON", name: "遵纪守法、勤政廉政", family: "政治思想作风" },
    { pledgerKind: "ORG", name: "服务中心、建设队伍", family: "服务中心、建设队伍" },
    { pledgerKind: "ORG", name: "改进作风、提高效能", family: "改进作风、提高效能" },
    { pledgerKind: "ORG", name: "服务群众、改善民生", family: "服务群众、改善民生" },
  ],
};
