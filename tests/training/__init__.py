"""What fits the weights that ship, from public data whose licence allows it; needs the extra `train`."""
