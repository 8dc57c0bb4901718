"""Replay cases with what PyTorch expects of them."""
