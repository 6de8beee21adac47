// Words that people use for the same thing. A line is a group; each member stands for every other.
// Chinese members are parted by spaces (a space within one is `_`), English ones by bars.
import type { Locale } from '#i18n/locales.ts';

const zh = `
绑卡 绑定银行卡 添加银行卡 加卡 关联银行卡 绑银行卡 添加卡片 绑定卡
绑不上 绑不了 绑定失败 绑卡失败 无法绑定 不能绑定 加不了 加不上 添加失败 添加不了 添加不上 绑唔到 绑唔上
绑定 系结 连结 关联
解绑 解除绑定 删除银行卡 移除 删卡 取消绑定 删掉
验证码 校验码 动态码 动态密码 短信码 otp
短信 简讯 讯息
手机号 手机号码 电话号码 号码 手机门号
银行预留 预留手机号 预留 登记的手机号
客服 人工 人工客服 客服电话 服务热线 热线 人工服务
打不通 没人接 占线 接不通 不接电话 联系不上
人脸 刷脸 扫脸 人脸识别 面容 脸部 人脸辨识 面部 face_id
指纹 指纹识别 touch_id
信用卡 贷记卡
储蓄卡 借记卡 金融卡 提款卡
实名 实名认证 实名验证 身份认证 身份验证 kyc
非本人 他人 别人 家人 老婆 老公 爸爸 妈妈 我妈 我爸 父母 亲人 亲戚 朋友的卡 老婆的卡 爸爸的卡
未成年 小孩 孩子 儿童 未满十八岁 学生
被盗 盗刷 盗用 被转走 被刷 不是我刷 钱没了 钱不见 钱少了 余额没了 余额少了
丢了 丢失 遗失 挂失 弄丢 被偷 不见了 被抢 掉了
手机丢了 手机丢失 手机被偷 手机被抢 手机不见 手机没了 手机掉了
退款 退钱 退回 退还 返还 到账 追回
被骗 诈骗 骗子 上当 骗局 骗钱 受骗 诈欺
闪退 崩溃 崩 老崩 crash 死机 卡死 打不开
软件 软体 应用 app 程序 应用程序
网络 网路 断网 上网 wifi 无线网 流量 信号 连线
超时 逾时 timeout 没有响应
转圈 转圈圈 一直加载 加载不出来 卡住 没反应
更新 升级 版本过低 新版本 最新版
缓存 快取 清缓存 清理缓存
空间 存储空间 储存空间 内存 容量 空间不足 空间满 没地方 没空间 满了
限额 额度 上限 超限 超出限额 最多多少 一天多少
冻结 锁定 被锁 锁了 锁住 止付
过期 失效 到期 有效期
安全码 cvv cvc cvv2 后三位 三位数 末三位 背面 签名栏
外国卡 国外的卡 境外卡 海外卡 外卡 外币卡 国际卡
密码 支付密码 交易密码 pin
设密码 设置密码 密码设 什么密码 改密码
忘记 忘了 记不住 想不起来 不记得
被拒 拒绝 不通过 没通过 过不去 未通过 审核不过
倒闭 破产 跑路 关门 倒了 停止运营
系统繁忙 系统维护 系统升级 系统崩 服务器 维护中 系统故障
双重验证 两步验证 双因素 二次验证 两步骤验证 2fa
权限 授权 允许访问
相机 摄像头 镜头 拍照 扫描 照相机
哪家 哪个好 选择 怎么选 挑选 推荐
趋势 未来 发展 前景
手续费 费用 收费 扣费 扣钱
扣款 一分钱 0.01 小额 验证扣款
账户 账号 帐户 帐号
登录 登陆 登入
没信号 信号差 无服务 信号不好 没有信号
新卡 刚办的卡 刚开的卡 新办的卡 刚办
长期不用 长期未使用 很久没用 睡眠卡 休眠 久不用
换手机 新手机 换了手机 新机
外国人 老外 外籍 护照 境外人士
免密 自动扣款 自动续费 代扣 免密支付
盗号 账号被盗 被登录 别人登录 异地登录
余额 零钱 钱包里的钱
出国 国外 境外 海外
换号 换号码 换手机号 停机 旧号码 老号码 以前的号码
已绑定 已经绑 已被绑 被别的 其他账号 别的账号 别的微信 别人绑 重复绑定
次数 太多次 好几次 很多次 频繁 反复 连续 多次失败
风险 风控 可疑 异常
不支持 用不了 不能用 暂不支持
再试 重试 继续试 还能试
名字 姓名
证件 身份证 护照
修改 更改 更换 换成
冒充 假冒 自称 假客服 假的
链接 网址 网页 钓鱼 短信链接
陌生电话 电话诈骗 来电 有人打电话 打电话说
提示 报错 弹窗 显示
靠谱 可靠 正规 安全吗
步骤 教程 流程
区块链 加密货币 比特币 虚拟货币 稳定币
通行密钥 passkey 无密码
数字人民币 数字货币 数位人民币 ecny
苹果支付 apple_pay 苹果钱包
谷歌支付 google_pay 谷歌钱包
余额不足 钱不够 没钱
记录 账单 流水 明细 交易记录
截图 证据 凭证 录屏
转账 汇款 转钱 打钱 打款
保险 保障 受保护 赔付
公安 警察局 公检法 民警 网警
游客 旅客 来中国 短期来华
没反应 没动静 点不动 不动了
投诉 举报 维权 申诉
报警 110 警察 公安
`;

const en = `
add card | link card | adding card | connect card | bind card | attach card | set up card | register card
unlink | remove card | delete card | take off card | disconnect card | detach card
code | verification code | otp | passcode text | one time code | security code text | sms code | pin text
text | sms | text message | message code
phone number | mobile number | cell number | number on file | registered number
came | comes | coming | arrive | arrived | received
no answer | cant get through | line busy | on hold | nobody answers | unreachable
customer service | support | contact | helpline | hotline | call | agent | human
face | selfie | face id | facial | face recognition
fingerprint | touch id | thumbprint | biometric | biometrics
verify identity | kyc | identity verification | id check | real name | verification
someone else | girlfriend | boyfriend | roommate | grandma | kids | wife | husband | spouse | parent | mother | father | dad | mum | mom | brother | sister | friend | family | partner
child | kid | minor | under 18 | teenager | son | daughter
stolen | theft | thief | unauthorised | unauthorized | not me | fraud | didnt make
money gone | money missing | lost money | drained | emptied
hacked | hijacked | compromised | taken over | broken into
lost phone | stolen phone | missing phone | snatched phone | phone snatched | phone gone | phone nicked
refund | money back | reimbursed | returned | chargeback | reversal
scam | scammed | scammer | phishing | fake | fraudster | con | tricked
black screen | blank screen | white screen | goes black | goes white | wont open | doesnt open
crash | crashes | crashing | freezes | frozen app | closes | quits | hangs
app | application | program | software
network | connection | internet | wifi | wi fi | signal | data | offline | vpn
timed out | timeout | time out | no response | takes forever | spinning | loading | stuck
update | upgrade | outdated | new version | latest version | old version
cache | clear data | clear cache | reinstall | uninstall
storage | space | memory | storage full
limit | cap | maximum | exceeded | over limit
locked | blocked | frozen | suspended | restricted | disabled
three digits | cvv | cvc | cvv2 | security code | back of card | signature strip | 3 digits
passport | id card | identity card | id document | drivers license | driving licence
expired | expiry | expiration | out of date
foreign card | another country | abroad | overseas | international card | non local
password | passcode | pin
forgot | forgotten | cant remember | reset
new card | just got card | card arrived | brand new card
unused | dormant | inactive | havent used
linked already | already linked | already added | already in use | another account | different account
bankrupt | goes bust | shut down | closes down | collapse | insolvent
could not add card | card not added | linking failed | only says failed
declined | rejected | refused | denied | turned down | not accepted
busy | maintenance | server down | outage | downtime | try again later | unavailable
two factor | 2fa | two step | authenticator
permission | permissions | access | allow
link | url | website | phishing
no signal | no service | no bars | signal lost | lost signal
camera | scan | photo | picture
choose | choosing | best | which | compare
future | trends | coming | next years
fee | fees | charge | cost | charged
deducted | debited | taken | charged | withdrawn | went out
small charge | 1 cent | one cent | test charge | tiny amount | verification charge
account | profile | login
history | activity | statement | record | log
too many | many attempts | several times | ten times | several tries | attempts exceeded
risk | suspicious | unusual | flagged
take | accept | accepts | support | supports | work with | works with | compatible
amex | american express | visa | mastercard | unionpay | diners | card type
not supported | unsupported | doesnt accept | incompatible
blockchain | crypto | bitcoin | stablecoin | cryptocurrency
digital currency | cbdc | digital yuan | e cny
prepaid | prepaid card | gift card
insufficient funds | not enough money | no money | low balance
login | log in | logged in | sign in | signed in | logged on
disappeared | vanished | missing | gone
insured | insurance | protected | guaranteed
new phone | another phone | replaced phone | switch phones | changed phones
send money | transfer | wire | bank transfer
tourist | traveller | visitor | foreigner | expat
screenshot | proof | evidence | recording
official | authentic | real
complain | complaint | ombudsman | dispute
police | report crime | 110
swap | change card | replace card | different card | another card
impersonate | pretending | pretends | fake call | caller
maximum number | number limit | how many | too many cards
old number | previous number | changed number | new number
steps | guide | tutorial | instructions
legit | legitimate | trustworthy | reliable | genuine
nfc | contactless | tap to pay
`;

const lines = (text: string) => text.trim().split('\n');

/** Groups of phrases with one meaning, each of them normalised. */
export const thesaurus: Record<Locale, string[][]> = {
  zh: lines(zh).map((line) => line.split(' ').map((phrase) => phrase.replace('_', ' '))),
  en: lines(en).map((line) => line.split(' | ')),
};
