"""Runs every script of a folder as it would be run by hand, and prints what came of each as JSON.

Usage: run_scripts.py FOLDER, with {"script.py": steps, ...} as JSON on the standard input
"""
import contextlib
import io
import json
import multiprocessing
import re
import runpy
import sys
from pathlib import Path

import torch


def result_of(script):
    said, left, ended = io.StringIO(), {}, None
    sys.argv = [str(script), str(steps[script.name])]
    with contextlib.redirect_stdout(said):
        try:
            left = runpy.run_path(str(script), run_name='__main__')
        except SystemExit as end:
            ended = str(end)
    losses = [float(loss) for loss in re.findall(r'^step \d+ loss (\S+)$', said.getvalue(), re.M)]
    return script.name, {'losses': losses, 'ended': ended, 'state': state_of(left.get('network'))}


def state_of(network):
    if network is None:
        return None
    return {name: values.flatten().tolist() for name, values in network.state_dict().items()}


folder, steps = Path(sys.argv[1]), json.load(sys.stdin)
torch.set_num_threads(1)
# The longest texts have the largest networks: they begin.
scripts = sorted((folder / name for name in steps), key=lambda script: -script.stat().st_size)
with multiprocessing.Pool() as pool:
    print(json.dumps(dict(pool.map(result_of, scripts, chunksize=1))))
