/** The Chinese menu. */
import { app, dialog, Menu, type MenuItemConstructorOptions, shell } from 'electron'

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** `folder` is where the user's data are. */
export function setMenu(folder: string): void {
  const forDevelopers: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [separator, { role: 'reload', label: '重新载入' }, { role: 'toggleDevTools', label: '开发者工具' }]
  const menus: MenuItemConstructorOptions[] = [
    {
      label: '文件(&F)',
      submenu: [
        { label: '打开数据文件夹', click: () => void shell.openPath(folder) },
        separator,
        { role: 'quit', label: '退出' },
      ],
    },
    { label: '编辑(&E)', submenu: editing.map((item) => ({ ...item, registerAccelerator: false })) },
    {
      label: '视图(&V)',
      submenu: [
        { role: 'resetZoom', label: '实际大小' },
        { role: 'zoomIn', label: '放大' },
        { role: 'zoomOut', label: '缩小' },
        separator,
        { role: 'togglefullscreen', label: '全屏' },
        ...forDevelopers,
      ],
    },
    { label: '帮助(&H)', submenu: [{ label: '关于复言', click: () => void showAbout(folder) }] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus))
}

/** Shown with their keys but not registered: the page and its editor answer Ctrl+Z, Ctrl+C … themselves. */
const editing: readonly MenuItemConstructorOptions[] = [
  { role: 'undo', label: '撤销' },
  { role: 'redo', label: '重做' },
  separator,
  { role: 'cut', label: '剪切' },
  { role: 'copy', label: '复制' },
  { role: 'paste', label: '粘贴' },
  { role: 'pasteAndMatchStyle', label: '粘贴为纯文本' },
  { role: 'delete', label: '删除' },
  separator,
  { role: 'selectAll', label: '全选' },
]

function showAbout(folder: string): Promise<unknown> {
  return dialog.showMessageBox({
    type: 'info',
    title: '关于复言',
    message: `复言 ${app.getVersion()}`,
    detail: `代表建议答复办理，全程离线。\n仅限非涉密内容。\n数据文件夹：${folder}`,
    buttons: ['知道了'],
    noLink: true,
  })
}
