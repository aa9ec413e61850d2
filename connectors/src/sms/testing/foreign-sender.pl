# A sender that is none of ours, for the simulated centre: binds at the port it is given, sends one message in two parts with references of 16 bits,
# prints the ids and the text of the receipt that comes.
use strict;
use warnings;
use Net::SMPP;

$| = 1;
my ($port, $system_id, $password) = @ARGV;
my $smpp = Net::SMPP->new_transceiver('127.0.0.1', port => $port, system_id => $system_id, password => $password, interface_version => 0x34)
  or die "no session: $!";
for my $part (1, 2) {
  my $answer = $smpp->submit_sm(
    source_addr => '1414', destination_addr => '77010000001', esm_class => 0x40, data_coding => 8, registered_delivery => 1,
    short_message => pack('C3nC2', 6, 8, 4, 513, 2, $part) . pack('n*', map { ord } split //, "part $part "));
  print "$answer->{status} $answer->{message_id}\n";
}
for (1, 2) {
  my $receipt = $smpp->read_pdu or last;
  $smpp->deliver_sm_resp(seq => $receipt->{seq}, message_id => '');
  print "$receipt->{esm_class} $receipt->{short_message}\n";
}
$smpp->unbind;
