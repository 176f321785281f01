"""Types into workbooks as a person does in LibreOffice, and saves or prints them.

Standard input is JSON: {"locale": "zh-TW", "books": [{"open": path, "type": [{"sheet", "cell", "text"}], "save": [path]}]}.
Standard output is JSON: for each book a list of what each typed cell became: {"kind": "VALUE" | "TEXT" | "FORMULA", "value", "text"}.
LibreOffice runs without a window, with a new profile, and ends with the script.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

FILTERS = {'.xlsx': 'Calc MS Excel 2007 XML', '.ods': 'calc8', '.pdf': 'calc_pdf_Export'}
# Seconds; only what hangs is ended by them.
PATIENCE = 1200
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>%s</value></prop></item>
</oor:items>"""


def named(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def start(profile, locale):
    """The process, and its component context once it answers."""
    os.makedirs(os.path.join(profile, 'user'))
    with open(os.path.join(profile, 'user', 'registrymodifications.xcu'), 'w', encoding='utf-8') as settings:
        settings.write(SETTINGS % locale)
    pipe = 'pr_%d' % os.getpid()
    process = subprocess.Popen(
        ['soffice', '-env:UserInstallation=' + uno.systemPathToFileUrl(profile), '--headless', '--norestore',
         '--accept=pipe,name=%s;urp;' % pipe],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
    until = time.time() + PATIENCE
    while True:
        try:
            return process, resolver.resolve('uno:pipe,name=%s;urp;StarOffice.ComponentContext' % pipe)
        except NoConnectException:
            if time.time() > until:
                process.terminate()
                raise
            time.sleep(0.2)


def type_into(context, book, entries):
    controller = book.getCurrentController()
    dispatcher = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.DispatchHelper', context)
    said = []
    for entry in entries:
        sheet = book.Sheets.getByName(entry['sheet'])
        cell = sheet.getCellRangeByName(entry['cell'])
        controller.setActiveSheet(sheet)
        controller.select(cell)
        dispatcher.executeDispatch(controller.Frame, '.uno:EnterString', '', 0, named(StringName=entry['text']))
        said.append({'kind': cell.Type.value, 'value': cell.Value, 'text': cell.String})
    return said


def main():
    work = json.load(sys.stdin)
    profile = tempfile.mkdtemp(prefix='type-')
    try:
        process, context = start(profile, work['locale'])
        desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
        said = []
        for one in work['books']:
            book = desktop.loadComponentFromURL(uno.systemPathToFileUrl(one['open']), '_blank', 0, named(Hidden=True))
            said.append(type_into(context, book, one['type']))
            for path in one['save']:
                book.storeToURL(uno.systemPathToFileUrl(path), named(FilterName=FILTERS[os.path.splitext(path)[1]]))
            book.close(True)
        try:
            desktop.terminate()
        except Exception:  # The connection breaks as it ends.
            pass
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
        json.dump(said, sys.stdout)
    finally:
        shutil.rmtree(profile, ignore_errors=True)


main()
