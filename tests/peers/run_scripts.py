"""Runs every script of a folder as it would be run by hand, and prints their losses as JSON.

Usage: run_scripts.py FOLDER STEPS
"""
import contextlib
import io
import json
import re
import runpy
import sys
from pathlib import Path

import torch


def losses_of(script, steps):
    said = io.StringIO()
    sys.argv = [str(script), steps]
    with contextlib.redirect_stdout(said):
        runpy.run_path(str(script), run_name='__main__')
    return [float(loss) for loss in re.findall(r'^step \d+ loss (\S+)$', said.getvalue(), re.M)]


folder, steps = sys.argv[1:]
torch.set_num_threads(1)
print(json.dumps({script.name: losses_of(script, steps) for script in Path(folder).glob('*.py')}))
