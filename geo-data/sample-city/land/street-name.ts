import { type Text, text } from '../../sectors/text.ts'

const words = (list: string): Text[] =>
  list
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [zh, en] = pair.split('/') as [string, string]
      return text(zh, en)
    })

const roads = (list: string): Text[] => words(list).map(({ zh, en }) => text(zh, en.replaceAll('_', ' ')))

/** One name for each arterial, in the order of `frame.ts`. */
export const ARTERIAL_NAMES = {
  v: roads(`西环路/Xihuan_Road 迎宾大道/Yingbin_Avenue 西山路/Xishan_Road 工业路/Gongye_Road 文昌路/Wenchang_Road
    和平路/Heping_Road 中山路/Zhongshan_Road 建设路/Jianshe_Road 人民路/Renmin_Road 解放路/Jiefang_Road 长江路/Changjiang_Road
    港湾路/Gangwan_Road 海关路/Haiguan_Road 滨海大道/Binhai_Avenue`),
  u: roads(`盐田路/Yantian_Road 疏港大道/Shugang_Avenue 化工大道/Huagong_Avenue 南环路/Nanhuan_Road 新民路/Xinmin_Road
    青年路/Qingnian_Road 府前路/Fuqian_Road 鼓楼大街/Gulou_Street 滨江南路/Binjiang_South_Road 滨江北路/Binjiang_North_Road
    江北大道/Jiangbei_Avenue 科技路/Keji_Road 学院路/Xueyuan_Road 北环路/Beihuan_Road 观澜路/Guanlan_Road`),
  port: roads('港区一路/Port_First_Road 码头路/Quay_Road'),
} as const

/** Base words of secondary streets; the kind of street is added. */
export const STREET_NAMES = words(`
  文化/Wenhua 光明/Guangming 团结/Tuanjie 胜利/Shengli 友谊/Youyi 体育/Tiyu 园林/Yuanlin 惠民/Huimin 康乐/Kangle 朝阳/Chaoyang
  东风/Dongfeng 红旗/Hongqi 新华/Xinhua 民生/Minsheng 永安/Yongan 长乐/Changle 安康/Ankang 福田/Futian 望海/Wanghai 听涛/Tingtao
  观潮/Guanchao 海棠/Haitang 紫荆/Zijing 丹桂/Dangui 玉兰/Yulan 银杏/Yinxing 香樟/Xiangzhang 梧桐/Wutong 杨柳/Yangliu 木棉/Mumian
  云山/Yunshan 青山/Qingshan 石桥/Shiqiao 清河/Qinghe 月湖/Yuehu 龙泉/Longquan 凤栖/Fengqi 麒麟/Qilin 白鹭/Bailu 锦绣/Jinxiu
  创业/Chuangye 创新/Chuangxin 求是/Qiushi 致远/Zhiyuan 崇文/Chongwen 尚德/Shangde 育才/Yucai 向阳/Xiangyang 兴业/Xingye 振兴/Zhenxing`)

/** Base words of lanes. */
export const LANE_NAMES = words(`
  桂花/Guihua 井头/Jingtou 铁匠/Tiejiang 柴家/Chaijia 盐仓/Yancang 豆腐/Doufu 打铜/Datong 染坊/Ranfang 灯笼/Denglong 竹器/Zhuqi
  米市/Mishi 鱼行/Yuhang 船厂/Chuanchang 渡口/Dukou 钟楼/Zhonglou 水门/Shuimen 石板/Shiban 花园/Huayuan 书院/Shuyuan 祠堂/Citang
  槐树/Huaishu 枣树/Zaoshu 梅家/Meijia 沈家/Shenjia 顾家/Gujia 陆家/Lujia 周家/Zhoujia 方家/Fangjia 小桥/Xiaoqiao 后街/Houjie
  莲池/Lianchi 孝义/Xiaoyi 仁和/Renhe 吉祥/Jixiang 太平/Taiping 安定/Anding 聚宝/Jubao 积善/Jishan 惠风/Huifeng 临水/Linshui`)
