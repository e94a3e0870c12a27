/** How to check a pack, for someone who never did; `sums` is the list of hashes. */
export function howToCheck(sums: string): string {
  return `怎么核对这个证据包

收到的是压缩包时，先解压，再核对解压出来的文件夹。

平时用不到这个文件。有人怀疑文件被改过，再照下面做。

证据包里的每个文件（${sums} 自己除外）都在 ${sums} 里有一行：前面 64 个字符是校验值（文件的指纹），后面是文件的位置。文件改动一个字节，校验值就会变。${sums} 自己由 校验/manifest.json 印证：两份清单对不上，就是有一份被改动过。

用 Mac 或 Linux：
  打开“终端”，进入证据包的文件夹（“0-先看这里.pdf”所在的那一层），输入
  sha256sum -c ${sums}
  （Mac 上没有这个命令时输入 shasum -a 256 -c ${sums}）
  每一行都显示 OK 或“成功”，就没有改动。

用 Windows：
  打开 PowerShell，进入证据包的文件夹（“0-先看这里.pdf”所在的那一层），输入下面这一整行
  Get-Content ${sums} -Encoding UTF8 | ForEach-Object { $h, $n = $_ -split '  ', 2; if ((Get-FileHash -LiteralPath $n).Hash -ne $h) { "不一致：$n" } }
  什么也不显示，就没有改动；改动的和缺少的文件会写出名字。

用续查：
  打开「要回」（看到的是其中一件的，先点「回到列表」），点「核对文件夹…」或「核对压缩包…」，会列出改动、缺少和多出的文件，也核对两份清单。

请不要用 Excel 等软件打开“证据/账单”里的文件再保存。要看，先复制一份。
`
}
