import { useCallback, useState } from 'react'
import { useToast } from '../app/toast.tsx'
import { Button } from '../kit/button.tsx'
import { Chart } from '../kit/chart.tsx'
import { ChoiceList } from '../kit/choice-list.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { DialogForm } from '../kit/dialog-form.tsx'
import { Field } from '../kit/field.tsx'
import { groupDigits, yuan } from '../kit/figures.ts'
import { SegmentedControl } from '../kit/segmented-control.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { longGoods, longName } from './long-texts.ts'
import styles from './parts-sheet.module.css'

const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']
const manyRows = 20_000
/** ¥10,000,000,000.00, more than any bill holds. */
const twelveDigits = 1_000_000_000_000

export function TabParts() {
  const [tab, setTab] = useState<'mine' | 'others'>('mine')
  const [mode, setMode] = useState<'monthly' | 'all'>('monthly')
  return (
    <>
      <Tabs
        label="谁在扣"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'mine', label: '小米自动续费 · 4 项', panel: <p>第一页</p> },
          { value: 'others', label: '其他商家', panel: <p>第二页</p> },
        ]}
      />
      <div className={styles.row}>
        <SegmentedControl
          label="图上看"
          value={mode}
          onChange={setMode}
          options={[
            { value: 'monthly', label: '每月' },
            { value: 'all', label: '累计' },
          ]}
        />
      </div>
    </>
  )
}

interface Row {
  id: number
  goods: string
  fen: number
}

const columns: Column<Row>[] = [
  { id: 'id', header: '行', cell: ({ id }) => groupDigits(id), width: '80px', align: 'right' },
  { id: 'goods', header: '商品', cell: ({ goods }) => goods },
  { id: 'fen', header: '金额', cell: ({ fen }) => yuan(fen), align: 'right', width: '160px' },
]

export function TableParts() {
  const few: Row[] = [
    { id: 1, goods: '云服务 连续包月', fen: 600 },
    { id: 2, goods: longGoods, fen: twelveDigits },
  ]
  const many = Array.from({ length: manyRows }, (_none, index) => ({
    id: index + 1,
    goods: '云服务 连续包月',
    fen: 600 + index,
  }))
  return (
    <>
      <DataTable
        caption="几行"
        columns={columns}
        rows={few}
        rowKey={({ id }) => String(id)}
        tone={({ id }) => (id === 2 ? 'bad' : undefined)}
      />
      <DataTable
        caption="两万行"
        columns={columns}
        rows={many}
        rowKey={({ id }) => String(id)}
        maxHeight="200px"
      />
    </>
  )
}

export function ChartParts() {
  const configure = useCallback(
    (token: (name: string) => string) => ({
      type: 'bar' as const,
      data: {
        labels: months,
        datasets: [
          { label: '云服务', data: [6, 6, 12, 6, 9, 9], backgroundColor: token('--chart-1') },
          { label: '摄像机', data: [0, 9, 9, 9, 9, 9], backgroundColor: token('--chart-2') },
        ],
      },
      options: { animation: false as const, maintainAspectRatio: false },
    }),
    [],
  )
  return (
    <div className={styles.chart}>
      <Chart
        label="每月扣了多少：一月到六月"
        configure={configure}
        bars={{ label: '逐月看', texts: ['一月', '二月', '三月', '四月', '五月', '六月'] }}
      />
    </div>
  )
}

export function ListParts() {
  const [chosen, choose] = useState('a')
  return (
    <ChoiceList
      label="几项里选一项"
      items={['a', 'b', 'c']}
      idOf={id => id}
      selected={chosen}
      onSelect={choose}
    >
      {id => (id === 'b' ? longName : `第 ${id} 项`)}
    </ChoiceList>
  )
}

export function DialogParts() {
  const [open, setOpen] = useState<'small' | 'wide' | 'form' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className={styles.row}>
      <Button onClick={() => setOpen('small')}>小的</Button>
      <Button onClick={() => setOpen('form')}>要填写的</Button>
      <Button onClick={() => setOpen('wide')}>宽的</Button>
      <Dialog
        open={open === 'small' || open === 'wide'}
        onClose={close}
        wide={open === 'wide'}
        title={longName}
        description="这一天以后再扣的，会标成「关闭后又扣」。"
        actions={
          <>
            <Button onClick={close}>取消</Button>
            <Button kind="primary" onClick={close}>
              就是这天
            </Button>
          </>
        }
      >
        {open === 'wide' ? longGoods.repeat(4) : <Field label="单号" />}
      </Dialog>
      <Dialog open={open === 'form'} onClose={close} title={longName}>
        <DialogForm cancel="取消" send="就是这天" onCancel={close} onSend={close}>
          <Field label="单号" />
        </DialogForm>
      </Dialog>
    </div>
  )
}

export function ToastParts() {
  const toast = useToast()
  return (
    <div className={styles.row}>
      <Button onClick={() => toast({ text: '订单号复制好了。' })}>一句话</Button>
      <Button onClick={() => toast({ text: longName, action: { label: '撤销', run: () => {} } })}>
        带一个动作
      </Button>
    </div>
  )
}
