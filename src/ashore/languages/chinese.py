"""What the corpus must know of Chinese."""

from __future__ import annotations

from ashore.languages.language import Language, Punctuation, phrases, words
from ashore.languages.repairs import HAN_REPAIRS

CHINESE = Language(
    id="zh",
    script="Han",
    months=phrases("1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月"),
    month_of_year="{year}年{month}",
    day_of_month="{year}年{month}{day}日",
    repairs=HAN_REPAIRS,
    typography=("han",),
    units=words("天 日 个月 月 年 元 万元 亿元 万 亿 小时 分钟 期 岁 周 人 家 次 笔 倍 个工作日"),
    dials=phrases("拨打, 致电, 热线, 电话, 打, 报警"),
    auxiliaries=words("会 能 可以 可 得 应 应该 应当 要 需要 必须"),
    articles=phrases("第"),
    money=phrases("元, 人民币"),
    part_words=phrases("第, 版本, 表, 图, 附录"),
    step_words=phrases("阶段, 步, 步骤"),
    loan_words=phrases("贷款, 还款, 借款, 分期"),
    rates=phrases("年化利率, 年利率, 利率, 罚息率, 日利率, 月利率, 综合年化, 年化"),
    rate_units=phrases("倍, 个百分点, 个点, 点, 成, 分, 厘, 折, 至, 到, 种, 类, 项"),
    restates=phrases("即, 也就是, 也就是说"),
    shares=(
        r"(?:按|加收|按照)(?!第){rate}(?=(?:收取?|支付|计算|计收|加收|计付|付息|计息|的(?:罚息|利息|年利率|利率|标准)))",
        r"(?:额|款|金|本金|余额|总额|部分)的{rate}(?=(?:收取?|支付|计算|计收|加收|提成|计付))",
        r"(?:约为|约|高达|低至)(?=[0-9]+\.[0-9]){rate}(?=的?(?:年化|年利率|利率|罚息))",
    ),
    rate_limits=phrases("超过, 高于, 低于, 不超过, 达到, 大于"),
    equals=phrases("等于"),
    stated_sums=(
        r"每个?月(?:的|需|要|产生|付|还|支付)*(?P<noun>利息|还款|手续费|管理费)[^。；\n0-9]{{0,6}}{month} ?{money}"
        r"[^。；\n0-9]{{0,10}}(?:一|全|每)年(?:的|需|要|产生|付|还|支付)*(?P=noun)[^。；\n0-9]{{0,6}}{year} ?{money}",
        r"{whole} ?元的{share}(?<=[%％])(?:是|为|等于|即|就是|也就是){part} ?元",
    ),
    punctuation=Punctuation("：", "、", "；", "。", "（", "）"),
)
