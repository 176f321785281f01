/** What a user does to a workbook of ours, done by a program that is not ours. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const ADD = `
import sys
import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill, NamedStyle
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
book = openpyxl.load_workbook(sys.argv[1])
s = book.create_sheet('我的分析', 1)
s.append(['機關', '件數'])
for i in range(6):
    s.append(['機關%d' % i, i * 3.5])
for c in s['B'][1:]:
    c.number_format = '0.00"件"'
s['A1'].font = Font(name='Arial', b=True, i=True, color='FFAA0000', sz=15)
s['A1'].fill = PatternFill('solid', fgColor='FF00FF00')
s['C1'] = '=SUM(B2:B7)'
s['C2'].comment = Comment('看這裡', 'me')
s.conditional_formatting.add('B2:B7', CellIsRule(operator='greaterThan', formula=['5'], fill=PatternFill(bgColor='FFFFC7CE'), font=Font(color='FF9C0006')))
v = DataValidation(type='list', formula1='"甲,乙"')
v.add('D1:D9')
s.add_data_validation(v)
s.print_title_rows = '1:1'
named = NamedStyle(name='我的樣式')
named.font = Font(b=True, sz=9)
book.add_named_style(named)
s['E5'].style = '我的樣式'
s['E5'] = 'x'
chart = BarChart()
chart.add_data(Reference(s, min_col=2, min_row=1, max_row=7), titles_from_data=True)
s.add_chart(chart, 'F2')
t = book['pr 彙總']
t['N1'] = '我的欄'
for r in range(2, 30):
    t.cell(r, 14, r * 10).number_format = '#,##0.000'
    t.cell(r, 14).fill = PatternFill('solid', fgColor='FFDDEEFF')
book.defined_names.append(DefinedName('my_total', attr_text="'我的分析'!$C$1"))
book.defined_names.append(DefinedName('my_local', attr_text="'我的分析'!$C$1", localSheetId=book.sheetnames.index('pr_direction')))
book.active = 1
book.save(sys.argv[2])
`;

/** Adds a sheet with a chart, formats, a comment and rules, columns beside the table, and names. */
export async function addUsersThings(from: string, to: string): Promise<void> {
  await promisify(execFile)('/usr/bin/python3', ['-c', ADD, from, to]);
}
