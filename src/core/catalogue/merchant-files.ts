import appStore from '../../../resources/merchants/app-store.json' with { type: 'json' }
import baiduNetdisk from '../../../resources/merchants/baidu-netdisk.json' with { type: 'json' }
import bilibili from '../../../resources/merchants/bilibili.json' with { type: 'json' }
import eleme from '../../../resources/merchants/eleme.json' with { type: 'json' }
import helloBike from '../../../resources/merchants/hello-bike.json' with { type: 'json' }
import huawei from '../../../resources/merchants/huawei.json' with { type: 'json' }
import icloud from '../../../resources/merchants/icloud.json' with { type: 'json' }
import iqiyi from '../../../resources/merchants/iqiyi.json' with { type: 'json' }
import keep from '../../../resources/merchants/keep.json' with { type: 'json' }
import kugou from '../../../resources/merchants/kugou.json' with { type: 'json' }
import mangoTv from '../../../resources/merchants/mango-tv.json' with { type: 'json' }
import meituan from '../../../resources/merchants/meituan.json' with { type: 'json' }
import neteaseMusic from '../../../resources/merchants/netease-music.json' with { type: 'json' }
import quark from '../../../resources/merchants/quark.json' with { type: 'json' }
import tencent from '../../../resources/merchants/tencent.json' with { type: 'json' }
import unionpay from '../../../resources/merchants/unionpay.json' with { type: 'json' }
import xunlei from '../../../resources/merchants/xunlei.json' with { type: 'json' }
import zhongan from '../../../resources/merchants/zhongan.json' with { type: 'json' }

/** What is known of a merchant other than Xiaomi, as its file in resources/merchants holds it. */
export interface MerchantFile {
  id: string
  /** What people call it; `en` only where the company itself goes by an English name. */
  name: { zh: string; en: string | null }
  /** Companies that bills name as payee. */
  registeredNames: string[]
  /** Further names that bills write. */
  names: string[]
  /** Where it sells under the name of a larger merchant: those names, and the pattern of its goods among theirs. */
  within?: { names: string[]; goods: string }
  /** What it sells, and the pattern that names it in a goods text; the first that matches counts. */
  services: { zh: string; pattern: string }[]
  /** Public places in which the strings above were read, and the day. */
  sources: string[]
  checkedOn: string
}

/** One file a merchant: resources/merchants. */
export const merchantFiles: readonly MerchantFile[] = [
  appStore,
  baiduNetdisk,
  bilibili,
  eleme,
  helloBike,
  huawei,
  icloud,
  iqiyi,
  keep,
  kugou,
  mangoTv,
  meituan,
  neteaseMusic,
  quark,
  tencent,
  unionpay,
  xunlei,
  zhongan,
]
