import { site } from '#site.ts';
import { cardsZh, type CardStrings } from './cards-zh.ts';
import { resultWords, type ResultWords } from './result-words.ts';
import type { Texts } from './locales.ts';
import { upkeepZh, type UpkeepStrings } from './upkeep-zh.ts';

export interface Strings {
  skip: string;
  home: {
    title: string;
    description: string;
    heading: string;
    lead: string;
    privacy: string;
    which: string;
    all: string;
    wallets: string;
    /** The way for travellers, before the wallets. */ visiting: string;
    finder: string;
    allWallets: string;
    path: string;
    actions: {
      find: HomeAction;
      message: HomeAction;
      contact: HomeAction;
      lost: HomeAction;
      prepare: HomeAction;
    };
    areas: string;
  };
  language: {
    label: string;
    switch: string;
    /** The same for a narrow screen; empty where it is short already. */
    short: string;
  };
  /** The site navigation: its name, the word that leads to it, its first link, its groups. */
  site: {
    label: string;
    menu: string;
    emergency: string;
    trouble: string;
    situation: string;
    about: string;
    /** Short names of areas whose titles need more than one line there. */
    names: Readonly<Record<string, string>>;
  };
  path: {
    label: string;
    linked: string;
    here: string;
    /** The same where it may be one of several stages. */ perhaps: string;
  };
  who: { label: string; you: string; bank: string; wallet: string; wait: string };
  retry: {
    label: string;
    now: string;
    after: string;
    /** The same below a label that asks. */ answer: string;
    stop: string;
    /** In a list, where the fixer is to wait. */ later: string;
    /** Words by which the sentence of a page says the same already. */
    stopSaid: string[];
  };
  article: {
    home: string;
    contents: string;
    /** Of the links to its sections below a page's answer. */
    jump: string;
    /** From the lead of a fix to its steps. */ toSteps: string;
    checked: string;
    review: string;
    updated: string;
    related: string;
    sources: string;
    seenCopy: string;
    previous: string;
    next: string;
    sectionLink: string;
    overdue: string;
    inThisArea: string;
    /** Where the text itself leads to some of them. */
    moreInThisArea: string;
    breadcrumb: string;
    stage: string;
    draft: string;
    grade: Record<string, string>;
  };
  mdx: {
    result: string;
    say: string;
    stop: string;
    wait: string;
    note: string;
    cite: string;
    stale: string;
    table: string;
    contactChecked: string;
    contactUnsure: string;
  };
  card: {
    title: string;
    description: string;
    number: string;
    expiry: string;
    name: string;
    code: string;
    front: string;
    back: string;
  };
  theme: { label: string; system: string; light: string; dark: string };
  footer: { license: string; report: string; filings: string };
  missing: { title: string; heading: string; lead: string; home: string; search: string };
  entry: { heading: string; lead: string; go: string };
  message: {
    sections: Record<
      'meaning' | 'who-can-fix' | 'do-now' | 'if-not-solved' | 'say-this' | 'seen-as',
      string
    >;
    onScreen: string;
    sentBack: string;
    /** Above what holds in single wallets, and what leads from there to the report. */
    inWallet: string;
    walletReport: string;
    say: { bank: string; wallet: string };
    ready: string;
    wording: string;
    seen: string;
    source: string;
    reported: string;
    code: string;
    none: string;
    list: string;
    leadsHere: string;
    allWordings: string;
    moreWordings: string;
    all: string;
    codes: {
      code: string;
      seen: string;
      who: string;
      action: string;
      /**
       * Where a code of a system is seen; `terminals` is UnionPay's own wording of a card
       * network's code.
       */
      systems: Record<'iso' | 'terminals' | 'unionpay' | 'google' | 'alipay' | 'family', string>;
      say: string;
      jump: string;
      filter: string;
      found: string;
      none: string;
      noneLink: string;
      back: string;
    };
    more: string;
  };
  cards: CardStrings;
  upkeep: UpkeepStrings;
  contact: {
    overdue: string;
    /** Above the numbers of these places in a long list. */
    places: Record<'cn' | 'near' | 'elsewhere', string>;
  };
  /** Who runs this copy; `unnamed` where `site.ts` does not say. */
  operator: { named: string; contact: string; unnamed: string };
  /** The words for languages, as heads of columns; a language that is left out has its own name. */
  glossary: Texts<string> &
    Record<'jump' | 'filter' | 'found' | 'none' | 'everywhere' | 'meaning', string>;
  check: {
    name: string;
    trail: string;
    ruledOut: string;
    restart: string;
    answers: string;
    more: string;
    /** Above the answers where money has gone; `{number}` is that of the police. */
    police: string;
  };
  /** Where readers report a mistake: in the footer, by a contact, or nowhere yet. */
  mistakes: { footer: string; contact: string; none: string; what: string };
  changes: {
    title: string;
    description: string;
    lead: string;
    feed: string;
    /** How many pages of an area. */ pages: string;
    /** The lid of the further notes of a page. */ more: string;
    /** The lid of a day's changes that are none of advice. */
    other: string;
    /** What stands before the link to the feed, below the last day that is listed. */
    older: string;
  };
  drawings: {
    twoNumbers: {
      title: string;
      description: string;
      wallet: string[];
      bank: string[];
      walletUse: string[];
      bankUse: string[];
    };
    journey: {
      title: string;
      wallet: string;
      network: string;
      bank: string;
      phone: string;
      steps: string[];
    };
    firstHour: {
      /** You sent the money yourself: the first call is the police. */
      sent: {
        title: string;
        call: string;
        where: string;
        steps: string[];
        more: string;
        /** Where the police do not come first, said where no other page may open. */
        elsewhere: string;
        /** The order where the money left from a wallet. */
        note: string;
      };
      /** Somebody misused the card or the account: the first call is the bank. */
      used: {
        title: string;
        call: string;
        where: string;
        steps: string[];
        more: string;
        /** The order of the calls, said where no other page may open. */
        rule: string;
      };
      both: { title: string; steps: string[] };
    };
  };
  llms: { about: string; all: string; more: string };
  search: ResultWords & {
    label: string;
    placeholder: string;
    example: string;
    button: string;
    heading: string;
    description: string;
    suggestions: string;
    all: string;
    failed: string;
    retry: string;
    noScript: string;
    leadOn: { label: string; messages: string; check: string; contact: string };
  };
  report: {
    title: string;
    description: string;
    lead: string;
    privacy: string;
    link: string;
    offer: string;
    stage: { legend: string; unsure: string };
    fields: Record<
      | 'message'
      | 'story'
      | 'date'
      | 'time'
      | 'wallet'
      | 'bank'
      | 'tail'
      | 'device'
      | 'app'
      | 'tries'
      | 'other',
      { label: string; hint?: string }
    >;
    when: string;
    /** What opens the questions after the first three. */
    more: string;
    phone: string;
    wants: {
      legend: string;
      choices: Record<'reason' | 'lift' | 'details' | 'again' | 'charge' | 'case', string>;
    };
    tried: { legend: string; none: string; fixes: string; remove: string };
    output: {
      heading: string;
      jump: string;
      languages: string;
      both: string;
      empty: string;
      missing: string;
      copy: string;
      copied: string;
      denied: string;
      field: string;
      save: string;
      file: string;
      share: string;
      print: string;
    };
    clear: { heading: string; text: string; button: string; done: string };
    masked: string;
    kinds: Record<'card' | 'identity' | 'phone' | 'code' | 'number' | 'password' | 'email', string>;
    writeDown: { lead: string; items: string[]; never: string };
    text: Record<
      | 'opening'
      | 'asked'
      | 'stage'
      | 'stop'
      | 'message'
      | 'when'
      | 'zone'
      | 'wallet'
      | 'version'
      | 'card'
      | 'tail'
      | 'device'
      | 'tries'
      | 'story'
      | 'tried'
      | 'step'
      | 'other'
      | 'closing'
      | 'comma',
      string
    >;
    tick: { button: string; step: string; kept: string; unkept: string; link: string };
  };
  permalinks: {
    goOn: string;
    feed: string;
    moved: string;
    retired: string;
    sheet: string;
    meant: string;
  };
  offline: {
    /**
     * Why a copy is shown: the network does not answer, or with something that is not this
     * site's page.
     */
    silent: string;
    foreign: string;
    /** What is said of that copy; `{why}` is the reason. */
    dated: string;
    undated: string;
    title: string;
    heading: string;
    lead: string;
    /**
     * What is kept after one visit: `{count}` pages, those of `{parts}` all of them; and what a
     * build that keeps none says.
     */
    kept: string;
    parts: Record<
      | 'lost-funds'
      | 'messages'
      | 'fixes'
      | 'security'
      | 'wallets'
      | 'situations'
      | 'causes'
      | 'prepare'
      | 'choose',
      string
    >;
    unkept: string;
    visited: string;
    file: {
      title: string;
      lead: string;
      description: string;
      as: string;
      contents: string;
      back: string;
      first: string;
      messages: string;
      fixes: string;
      contacts: string;
      link: string;
    };
  };
  desk: {
    title: string;
    description: string;
    lead: string;
    checkLink: string;
    noScript: string;
    table: string;
    choose: {
      heading: string;
      label: string;
      placeholder: string;
      list: string;
      total: string;
      /** Leads to the reply; `{count}` is how many are in it. */
      toReply: string;
      count: string;
      none: string;
      searching: string;
      titlesOnly: string;
      more: string;
      whole: string;
      alone: string;
      loading: string;
      failed: string;
      retry: string;
    };
    reply: {
      heading: string;
      empty: string;
      chosen: string;
      up: string;
      down: string;
      remove: string;
      added: string;
      removed: string;
      moved: string;
      language: string;
      /** Languages by name; one that is left out has its own. */
      languages: Texts<string> & { both: string };
      form: string;
      forms: Record<'chat' | 'email' | 'markdown', string>;
      text: string;
      renew: string;
      clear: string;
      copy: string;
      copied: string;
      nothing: string;
      selected: string;
    };
    words: Record<'chat' | 'email', { opening: string; closing: string }>;
    check: {
      heading: string;
      lead: string;
      label: string;
      placeholder: string;
      language: string;
      languages: Texts<string> & { any: string };
      found: string;
      none: string;
      saved: string;
      states: Record<'good' | 'meaning' | 'moved' | 'retired' | 'dead' | 'language', string>;
      replace: string;
      guess: string;
      lost: string;
      corrected: string;
      copy: string;
    };
    keys: {
      heading: string;
      list: Record<
        | '/'
        | '↑ ↓'
        | 'Enter'
        | 'Space'
        | 'Alt ↑ ↓'
        | 'Alt Enter'
        | 'Alt L'
        | 'Alt M'
        | 'Backspace'
        | 'Esc'
        | 'Ctrl/⌘ Enter',
        string
      >;
    };
  };
}

interface HomeAction {
  title: string;
  text: string;
}

const name = site.name.zh;
/** Where answers can be sent, nothing is sent but what a reader sends. */
const collected = site.feedback === '' ? '不收集任何信息' : '你不按“发送”，就不收集任何信息';

export const zh: Strings = {
  skip: '跳到正文',
  home: {
    title: '银行卡绑不上钱包怎么办',
    description: `银行卡绑定数字钱包失败：看懂提示，找到卡在哪一步，知道该找谁、要不要再试。中英双语，${collected}。`,
    heading: '银行卡绑不上？先看卡在哪一步。',
    lead: '贴上屏幕上的提示，或用自己的话问',
    privacy: '在这台设备上查，你输入的字不会发出去。',
    which: '屏幕上是哪一句？',
    all: '看全部 {count} 种提示',
    wallets: '按钱包找',
    visiting: '来中国 · 外国卡',
    finder: '我的卡能绑吗：选钱包和卡',
    allWallets: '全部钱包',
    path: '绑卡要过六关，哪一关没过？',
    actions: {
      find: { title: '不知道卡在哪', text: '点几下找到原因' },
      message: { title: '屏幕上有提示', text: '找到那句话，看懂它，知道该找谁。' },
      contact: { title: '打哪个号码', text: '银行、钱包、报警' },
      lost: { title: '钱不见了', text: '马上冻结、报警' },
      prepare: { title: '还没开始绑', text: '先备好这几样，少走弯路。' },
    },
    areas: '全部内容',
  },
  language: { label: '语言', switch: 'English', short: 'EN' },
  site: {
    label: '全站目录',
    menu: '目录',
    emergency: '钱不见了？先看这里',
    trouble: '出了问题',
    situation: '按你的情况',
    about: '工具与说明',
    names: { cards: '这张卡能绑吗', trends: '接下来会怎么变' },
  },
  path: { label: '绑卡六关', linked: '绑定成功', here: '卡在这里', perhaps: '可能卡在' },
  who: { label: '谁能解决', ...resultWords.zh.who },
  retry: {
    label: '能不能再试',
    now: '现在就可以再试',
    after: '{condition}再试',
    answer: '{condition}再试',
    stop: '先别再试',
    later: '稍后再试',
    stopSaid: ['再试', '停止尝试', '停下'],
  },
  article: {
    home: '首页',
    contents: '本页内容',
    jump: '跳到',
    toSteps: '直接看步骤 ↓',
    checked: '核对日期',
    review: '下次核对',
    updated: '更新日期',
    related: '接着看',
    sources: '资料来源',
    seenCopy: '未能打开官方原页，据转载',
    previous: '上一篇',
    next: '下一篇',
    sectionLink: '本节链接：{title}',
    overdue: '这一页已过核对期限，数字和规定可能有变，请以官方页面为准。',
    inThisArea: '这一部分的内容',
    moreInThisArea: '这一部分还有',
    breadcrumb: '位置',
    stage: '关卡',
    draft: '草稿：只有预览能看到，不会发布。',
    grade: {
      A: '官方原文',
      'A-': '官方原文的可靠转载',
      'B+': '可靠的报道或转载',
      B: '可靠的二手资料',
      'B-': '二手资料',
    },
  },
  mdx: {
    result: '完成后：',
    say: '可以这样说',
    stop: '停一下',
    wait: '等一等',
    note: '请注意',
    cite: '来源 {number}：{title}',
    stale: '（这里的数字已过核对期限，以官方页面为准）',
    table: '表格，可左右滚动',
    contactChecked: '{date} 核对',
    contactUnsure: '（{date} 核对，以官方页面为准）',
  },
  card: {
    title: '银行卡正面和背面',
    description:
      '正面有卡号、有效期和持卡人姓名，背面签名条旁有三位安全码。有的卡把这些都印在同一面。',
    number: '卡号',
    expiry: '有效期',
    name: '持卡人姓名',
    code: '安全码',
    front: '正面',
    back: '背面',
  },
  theme: { label: '明暗', system: '跟随系统', light: '浅色', dark: '深色' },
  footer: {
    license: `内容供参考，不构成法律意见。本站不用 Cookie，${collected}。`,
    report: '发现错误，告诉我们',
    filings: '备案信息',
  },
  missing: {
    title: '找不到这一页',
    heading: '这一页不在这里',
    lead: '地址可能抄漏了字符，也可能页面搬了家。试试从这里走：',
    home: '回首页',
    search: '搜一搜',
  },
  entry: {
    heading: '银行卡绑不上数字钱包？',
    lead: '看懂提示，找到原因，知道该找谁。',
    go: '进入中文站',
  },
  message: {
    sections: {
      meaning: '这是什么意思',
      'who-can-fix': '谁能解决，能不能再试',
      'do-now': '现在这样做',
      'if-not-solved': '还没解决',
      'say-this': '打电话时这样说',
      'seen-as': '屏幕或代码表上的写法',
    },
    onScreen: '屏幕上的一种写法',
    sentBack: '如果两边互相推',
    inWallet: '在你的钱包里',
    walletReport: '写给客服',
    say: { bank: '对银行说', wallet: '对钱包客服说' },
    ready: '手边备好',
    wording: '原话',
    seen: '见于',
    source: '来源',
    reported: '据公开资料，以官方页面为准',
    code: '应答码 {code}',
    none: '没有找到可靠来源记录的原话；各家措辞不同，请以你屏幕上的为准。',
    list: '按关卡找提示',
    leadsHere: '哪些提示会指向这一页',
    allWordings: '屏幕上的原话，按关卡（{count} 条）',
    moreWordings: '更多写法（{count} 条）',
    all: '看全部提示',
    codes: {
      code: '代码',
      seen: '在哪里看到，写着什么',
      who: '找谁，能不能再试',
      action: '怎么办',
      systems: {
        iso: 'Visa 等',
        terminals: '银联刷卡机',
        unionpay: '银联在线',
        google: 'Google',
        alipay: '支付宝（国际）',
        family: '一类代码',
      },
      say: '电话里怎么说',
      jump: '跳到一个代码',
      filter: '输入代码或几个字，只看那几行',
      found: '找到 {count} 行',
      none: '这里没有这个代码。',
      noneLink: '不在我们的名单里怎么办',
      back: '回到全部代码',
    },
    more: '详细说明',
  },
  cards: cardsZh,
  upkeep: upkeepZh,
  contact: {
    overdue: '已过核对期限，请以官方页面为准',
    places: { cn: '中国内地', near: '香港、澳门、台湾', elsewhere: '其他国家' },
  },
  operator: {
    named: '这份网站由{name}运营，对这里的内容负责。',
    contact: '联系：',
    unnamed:
      '运营这份网站的人还没有写明自己是谁，所以这里没有名字，也没有联系方式。要紧的事，照每页列出的来源自己核对，或打银行卡背面的号码。',
  },
  mistakes: {
    footer: '请从页脚的“{label}”告诉我们。',
    contact: '请告诉我们：',
    none: '这份网站还没有设报告错误的入口。要紧的事，照每页列出的来源自己核对。',
    what: '写明哪一页、哪一句、你的依据。不要附上卡号、证件号，截图里也不要有个人信息。',
  },
  glossary: {
    zh: '中文',
    en: '英文',
    jump: '按拼音首字母跳到',
    filter: '输入一个词，只看有它的词条',
    found: '找到 {count} 条',
    none: '这里没有这个词。',
    everywhere: '在全站搜索“{words}”',
    meaning: '意思',
  },
  check: {
    name: '一步一步查',
    trail: '你的回答',
    ruledOut: '已经排除',
    restart: '从头再来',
    answers: '选一项',
    more: '看全部提示',
    police: '刚把钱转给骗子，在中国内地先打 {number} 报警。',
  },
  changes: {
    title: '更新记录',
    description: `${name}各页的新增、更正与核对记录，按日期排列，可用 Atom 订阅；每一条都写明改了什么，链接到改动的那一页。`,
    lead: '按日期和栏目排，做法有变的在前。',
    feed: 'Atom 订阅',
    pages: '{count} 页',
    more: '还有 {count} 条',
    other: '其他改动（{count} 页）',
    older: '更早的 {count} 条改动，见',
  },
  drawings: {
    twoNumbers: {
      title: '两个手机号',
      description: '登录钱包的号码和银行预留的号码，可能不是同一个。绑卡验证码发到银行预留的那个。',
      wallet: ['钱包登录号', '你自己填的'],
      bank: ['银行预留手机号', '在银行登记的'],
      walletUse: ['只用来登录', '钱包'],
      bankUse: ['绑卡验证码', '发到这里'],
    },
    journey: {
      title: '绑卡时，钱包、卡组织和银行之间发生了什么',
      wallet: '钱包',
      network: '卡组织',
      bank: '发卡行',
      phone: '你的手机',
      steps: [
        '钱包把卡的信息交给卡组织。',
        '卡组织转给发卡行。',
        '银行向预留手机号发验证码，或在手机银行里请你确认。',
        '你把验证码填进钱包。',
        '银行批准或拒绝。',
        '结果传回钱包；被拒绝时，往往不带理由。',
      ],
    },
    firstHour: {
      sent: {
        title: '钱是我自己转给骗子的',
        call: '拨打',
        where: '中国内地',
        steps: ['断开通话和屏幕共享', '报警，报出对方账号和户名', '打给银行', '冻结钱包'],
        more: '不在中国内地：先打银行（钱包余额转的，先找钱包）',
        elsewhere: '不在中国内地：先打卡背面的号码（钱包余额转的，先找钱包）',
        note: '从钱包余额转的：钱包排在银行前面。',
      },
      used: {
        title: '不是我操作的，被盗用了',
        call: '找银行电话',
        where: '先看卡背面',
        steps: ['断开通话和屏幕共享', '冻结银行卡', '冻结钱包', '报警，要一份记录'],
        more: '少的是钱包余额：先冻结钱包',
        rule: '先打卡背面的号码，冻结银行卡；少的是钱包余额，先冻结钱包。',
      },
      both: {
        title: '然后都一样',
        steps: ['存证据', '用干净的设备收回账户', '当天交书面争议', '不理“追款”的人'],
      },
    },
  },
  llms: {
    about:
      '每一页都有内容相同的 Markdown 版，在页面地址后面加 index.md 就能读到；开头写明核对日期、更新日期和资料来源。中文是原文，英文版内容完整。引用时请带上核对日期；电话号码只用页面上写明的。',
    all: '全部中文页面',
    more: '其他',
  },
  search: {
    ...resultWords.zh,
    label: '搜索',
    placeholder: '贴提示，或提问',
    example: '例如：微信绑卡失败',
    button: '搜索',
    heading: '搜索',
    description: `搜索${name}的全部内容：贴上屏幕提示，或用自己的话提问。`,
    suggestions: '搜索结果',
    all: '查看全部结果',
    failed: '搜索没有加载出来，请检查网络。',
    retry: '再试一次',
    noScript: '浏览器没有开启 JavaScript，不能搜索。可以从下面进入：',
    leadOn: {
      label: '也可以从这里走',
      messages: '按提示原文查找',
      check: '一步一步查卡在哪一步',
      contact: '官方联系方式',
    },
  },
  report: {
    title: '写一份给客服的说明',
    description:
      '把提示原话、时间、钱包和银行、试过的步骤填一填，就得到一段清楚的中文或英文，可以复制给银行或钱包客服。内容不离开你的设备。',
    lead: '知道的就填，不知道的空着。文字会自动写好，可以发给客服，也可以照着念。',
    privacy:
      '内容不会上传。草稿只留在这个标签页，关掉就没了。卡号和电话只留后四位；密码、验证码、安全码、证件号和邮箱整个遮住。',
    link: '把情况写成一份说明，发给客服',
    offer: '屏幕上是这句吗？点一下就填进去：',
    stage: { legend: '卡在哪一步？', unsure: '都不像，或者说不清' },
    fields: {
      message: { label: '屏幕上的提示', hint: '一字不差，最好直接粘贴。有错误码也写上。' },
      story: { label: '当时的经过', hint: '点了什么，然后怎么了。提示里已经说清的，不用再写。' },
      date: { label: '日期' },
      time: { label: '时间' },
      wallet: { label: '哪个钱包' },
      bank: { label: '哪家银行的卡', hint: '写明是储蓄卡还是信用卡。' },
      tail: { label: '卡号后四位' },
      device: { label: '手机型号和系统版本' },
      app: { label: '钱包应用的版本' },
      tries: { label: '一共试了几次' },
      other: { label: '还试过什么', hint: '例如换过网络、问过银行，对方怎么答复。' },
    },
    when: '最近一次是什么时候？',
    more: '再补充几样，客服查得更快：哪一步、什么时候、什么手机、试过什么、想要什么',
    phone: '手机和应用',
    wants: {
      legend: '希望客服做什么？',
      choices: {
        reason: '告诉我是谁拒绝的、为什么',
        lift: '解除限制，或打开需要的功能',
        details: '核对留存的信息，不对就更改',
        again: '告诉我什么时候可以再试',
        charge: '查清一笔扣款',
        case: '给我受理编号和答复期限',
      },
    },
    tried: {
      legend: '打过勾的步骤',
      none: '在解决办法里给做过的步骤打勾，就会列在这里。',
      fixes: '看解决办法',
      remove: '移除：{step}',
    },
    output: {
      heading: '告诉客服这些',
      jump: '看写好的说明',
      languages: '用哪种语言写',
      both: '中英都要',
      empty: '随便填一项，这里就会出现文字。',
      missing: '还没填，填上客服查得更快：',
      copy: '复制',
      copied: '已复制。',
      denied: '浏览器不让复制。文字已经选中，请按住它再点“复制”。',
      field: '可以选中的文字',
      save: '存成文件',
      file: '绑卡说明',
      share: '分享…',
      print: '打印',
    },
    clear: {
      heading: '用完之后',
      text: '手机是借来的，或者还有别人用，就清除这里写的内容、步骤上的勾、对各页的回答和记下的搜索。',
      button: '全部清除',
      done: '这台设备上的内容、勾、回答和记下的搜索都清除了。',
    },
    masked: '已遮住{kinds}。客服不需要完整的。',
    kinds: {
      card: '卡号',
      identity: '证件或个人资料',
      phone: '电话号码',
      code: '验证码或安全码',
      number: '一串长数字',
      password: '密码',
      email: '邮箱地址',
    },
    writeDown: {
      lead: '联系客服之前，把这几样写下来，一次说清：',
      items: [
        '屏幕上的提示，一字不差；有错误码也记下',
        '最近一次的日期和时间',
        '哪个钱包，哪家银行的卡，储蓄卡还是信用卡，卡号后四位',
        '手机型号、系统版本、钱包应用的版本',
        '一共试了几次',
        '做过哪些步骤，结果怎样',
        '希望对方做什么：说明是谁拒绝的、为什么；解除限制；给受理编号和答复期限',
      ],
      never: '完整卡号、证件号、密码、验证码和安全码，一样都不要写。',
    },
    text: {
      opening: '我的银行卡绑定数字钱包没有成功，请帮我查这次请求。',
      asked: '请你们：',
      stage: '卡在哪一步：{value}',
      stop: '{name}（{stop}）',
      message: '提示原话：“{value}”',
      when: '时间：{value}',
      zone: '（{zone}）',
      wallet: '钱包：{value}',
      version: '应用版本 {value}',
      card: '银行卡：{value}',
      tail: '尾号 {value}',
      device: '手机和系统：{value}',
      tries: '试过的次数：{value}',
      story: '经过：{value}',
      tried: '已经试过：',
      step: '第 {number} 步：{step}',
      other: '还有：{value}',
      closing: '密码、验证码和卡的安全码，我不会提供。',
      comma: '，',
    },
    tick: {
      button: '试过了',
      step: '第 {number} 步',
      kept: '勾只留在这台设备上。',
      unkept: '浏览器不让保存，离开这一页勾就没了。',
      link: '把试过的步骤写进给客服的说明',
    },
  },
  permalinks: {
    goOn: '打开这一节',
    feed: '各节的改动',
    moved: '内容搬到了 {code}。',
    retired: '这一节已停用，最接近的是 {code}。',
    sheet: '扫码或输入网址，看最新内容',
    meant: '没有这个地址。你要找的可能是：',
  },
  offline: {
    silent: '网络没有回应。',
    foreign: '网络有回应，但给的不是这一页（可能要先登录 Wi-Fi）。',
    dated: '{why}这是存在这台设备上的副本，内容在 {date} 核对过。',
    undated: '{why}这是存在这台设备上的副本。',
    title: '没有网络',
    heading: '没有网络，这一页也没有存下来',
    lead: '这些页面已经存在这台设备上，现在就能打开：',
    kept: '打开过一次，没有网络也能看 {count} 页：{parts}的全部，还有一步一步查、官方联系方式、给客服的说明和搜索。',
    parts: {
      'lost-funds': '钱不见了怎么办',
      messages: '屏幕上的提示',
      fixes: '解决办法',
      security: '安全',
      wallets: '各个钱包',
      situations: '各种情况',
      causes: '失败的原因',
      prepare: '绑卡之前',
      choose: '选钱包',
    },
    unkept: '中文内容还没有存在这台设备上。有网络时打开一次中文页面，之后没有网络也能看。',
    visited: '看过并存下来的页面',
    file: {
      title: '绑卡求助手册',
      lead: '全部提示、每种解决办法、钱不见了的第一个小时和官方联系方式，都在这一个文件里。没有网络也能打开，可以打印，也可以发给别人。要找一句话，用浏览器的“在页面中查找”。',
      description:
        '银行卡绑不上钱包时用的一个文件：全部提示、解决办法、第一个小时、官方联系方式，没有网络也能看。',
      as: '内容截至 {date}；最新的在 {address}',
      contents: '目录',
      back: '回目录',
      first: '钱不见了',
      messages: '屏幕上的提示',
      fixes: '动手解决',
      contacts: '官方联系方式',
      link: '存一份手册：一个文件，没有网络也能看',
    },
  },
  desk: {
    title: '客服台',
    description:
      '给客服用：找到客户要看的那一节，拼成中文、英文或双语回复，再检查存好的回复里有没有失效的链接。',
    lead: '贴上客户的话，选出要看的内容，复制回复。输入的内容不会离开这台设备。',
    checkLink: '检查存好的回复',
    noScript: '客服台要用 JavaScript，这个浏览器没有开启。可以直接从这里找：',
    table: '全部链接的表格（CSV）',
    choose: {
      heading: '选内容',
      label: '查找内容',
      placeholder: '客户的话、编号或网址',
      list: '可选的内容',
      total: '共 {count} 条',
      toReply: '已选 {count} · 看回复 ↓',
      count: '找到 {count} 条',
      none: '没有找到，换个说法试试。',
      searching: '正在查找…',
      titlesOnly: '全文搜索没有加载出来，只比对了标题、编号和网址。',
      more: '再显示一些（还有 {count} 条）',
      whole: '整页',
      alone: '其他页面',
      loading: '正在加载内容…',
      failed: '内容没有加载出来，请检查网络。',
      retry: '再试一次',
    },
    reply: {
      heading: '回复',
      empty: '还没有选内容。选一条，回复就写好了。',
      chosen: '已选的内容',
      up: '上移：{title}',
      down: '下移：{title}',
      remove: '移除：{title}',
      added: '已加入：{title}（共 {count} 条）',
      removed: '已移除：{title}（还有 {count} 条）',
      moved: '{title}：第 {place} 条，共 {count} 条',
      language: '语言',
      languages: { zh: '中文', en: '英文', both: '双语' },
      form: '格式',
      forms: { chat: '聊天', email: '邮件', markdown: 'Markdown' },
      text: '回复正文，可以修改',
      renew: '恢复原文',
      clear: '下一位',
      copy: '复制回复',
      copied: '已复制。',
      nothing: '还没有可复制的回复。',
      selected: '浏览器不允许复制。文字已经选中，请按 Ctrl/⌘+C。',
    },
    words: {
      chat: {
        opening: '您好！您的问题可以看这里：',
        closing: '照着做了还不行，请把屏幕上的提示原样发给我们。请不要发卡号、密码和验证码。',
      },
      email: {
        opening: '您好：\n\n感谢您的来信。您的问题请看下面的内容：',
        closing:
          '如果照着做仍未解决，请回复本邮件，并附上屏幕上的提示原文。请不要在邮件里写卡号、密码和验证码。\n\n祝好',
      },
    },
    check: {
      heading: '检查存好的回复',
      lead: '把存好的回复或快捷短语贴进来，看看里面的链接还对不对。',
      label: '存好的回复',
      placeholder: '可以一次贴很多段',
      language: '链接应该是',
      languages: { any: '不限', zh: '中文', en: '英文' },
      found: '{count} 个链接：',
      none: '这段文字里没有本站的链接。',
      saved: '这些回复是哪天存的（填了就能看出哪些内容的做法变了）',
      states: {
        good: '正常',
        meaning: '做法有变，重读一遍',
        moved: '已搬家',
        retired: '已停用',
        dead: '失效',
        language: '语言不对',
      },
      replace: '改成',
      guess: '可能是',
      lost: '找不到相近的内容',
      corrected: '改好的文字（勾选的都已替换）',
      copy: '复制改好的文字',
    },
    keys: {
      heading: '按键',
      list: {
        '/': '回到查找框',
        '↑ ↓': '在列表里移动',
        Enter: '加入或移除',
        Space: '用方向键移动后，也可以加入或移除',
        'Alt ↑ ↓': '把已加入的这一条上移或下移',
        'Alt Enter': '在新标签页打开',
        Backspace: '查找框空着时，移除最后一条',
        Esc: '清空查找框',
        'Alt L': '换回复的语言',
        'Alt M': '换格式',
        'Ctrl/⌘ Enter': '复制回复；在检查框里，复制改好的文字',
      },
    },
  },
};
